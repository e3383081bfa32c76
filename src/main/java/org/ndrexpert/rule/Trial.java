package org.ndrexpert.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.evidence.Suspicion;

/**
 * A rule held against what is known, as far as it gets: of all ways to match its conditions one after the other the one that
 * gets farthest. Conditions after the first that is not met are held against the facts too, with the variables that are bound.
 *
 * @param conditions what became of each condition, in the order of the rule
 */
public record Trial(List<OfCondition> conditions) {

    public static Trial of(PreparedRule rule, Told told) {
        return new Walk(rule, told, candidates -> candidates).farthest();
    }

    /** The same with a rule that begins with a suspicion, held against one. */
    public static Trial of(PreparedRule rule, Told told, Suspicion suspicion) {
        return new Walk(rule, told, candidates -> List.of(suspicion)).farthest();
    }

    /** The same with a rule for all articles, held against one of them. */
    public static Trial of(PreparedRule rule, Told told, Article article) {
        return new Walk(rule, told, candidates -> candidates.stream().filter(one -> isAbout(one, article)).toList()).farthest();
    }

    private static boolean isAbout(Object candidate, Article article) {
        return candidate instanceof Evidence evidence ? evidence.article().equals(article.article())
                : candidate instanceof SignatureFit fit ? fit.article().equals(article.article()) : article.equals(candidate);
    }

    /** Whether every condition is met, so that the rule fires. */
    public boolean holds() {
        return conditions.stream().allMatch(condition -> condition.truth == Truth.TRUE);
    }

    /**
     * @param fact what was matched, or what came nearest to it; absent where there is nothing of the kind
     * @param sameThing whether {@code fact} is about the thing meant; where it is not, nothing is known of that thing
     * @param candidates how many facts there are of the kind, or how many the lookup yields
     * @param constraints what became of each constraint, held against {@code fact}; empty where there is none
     * @param given what a lookup was made with
     * @param unbound variables that the condition needs and that no condition before it has bound
     * @param sought the thing meant, as far as its name is bound: {@code installedFile Store.exe on EX1}; empty where the condition
     *     is not on an observation
     */
    public record OfCondition(
            Truth truth,
            @Nullable Object fact,
            boolean sameThing,
            int candidates,
            List<OfConstraint> constraints,
            List<Given> given,
            List<String> unbound,
            String sought) {}

    /**
     * @param place which constraint of the condition it is, from 0
     * @param seen the component's value; absent where it is not known
     * @param given the variables that it is compared with
     */
    public record OfConstraint(int place, Truth truth, @Nullable Object seen, List<Given> given) {}

    /**
     * @param variable as the rule writes it, as in {@code $scope.server}
     * @param bound false where no condition before has bound it
     * @param value absent where it is not known
     */
    public record Given(String variable, boolean bound, @Nullable Object value) {

        static List<Given> of(List<Source> sources, @Nullable Object[] slots) {
            return sources.stream().filter(source -> !source.isConstant())
                    .map(source -> new Given(source.variable(), !source.isUnbound(slots), source.isUnbound(slots) ? null : source.bound(slots)))
                    .distinct().toList();
        }
    }
}
