package org.ndrexpert.rule;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Observation;

/**
 * A rule that confirms or excludes, as a source of questions: held against what is known of a suspicion, it tells what is missing
 * for it to fire. A condition that something known contradicts ends the matter; what is merely not known is a thing to ask for.
 */
public final class OpenRule {

    private final PreparedRule rule;
    private final List<PreparedStep> steps;

    public OpenRule(PreparedRule rule) {
        this.rule = rule;
        this.steps = rule.steps();
    }

    /** The type that the first condition matches. */
    public Class<?> firstType() {
        return rule.firstType();
    }

    /** Whether the first condition could match a fact, as far as the fact alone tells. */
    public boolean canBeginWith(Observation fact) {
        return steps.get(0).canMatch(fact);
    }

    /** Whether the catalogue has no row that a rule which suspects or confirms by its facts alone could take for an article. */
    public boolean isIdleFor(Article article) {
        Class<?> type = steps.get(steps.size() - 1).condition.type();
        return type == SignatureFit.class ? article.signatures().isEmpty() : type == Article.class && article.codes().isEmpty();
    }

    /** Whether the catalogue has nothing of the suspected article that the rule is about, whatever the facts. */
    public boolean isIdleFor(Suspicion suspicion, Catalogue catalogue) {
        Object[] values = rule.unbound();
        steps.get(0).meets(suspicion, values);
        for (int i = 1; i < steps.size(); i++) {
            PreparedStep step = steps.get(i);
            if (step.condition.lookup() != null) {
                return step.look(catalogue, values).stream().noneMatch(step::canMatch);
            }
            if (step.condition.type() != Catalogue.class) {
                return false;
            }
        }
        return false;
    }

    /** Whether it looks something up about the article that its first condition finds concluded upon. */
    public boolean looksUpItsSubject() {
        return steps.stream().anyMatch(step -> step.looksUp(rule.subject()));
    }

    /** Whether it says nothing of an article, whatever the facts: the catalogue has nothing of the article that the rule looks up. */
    public boolean isSilentOn(Article article, Catalogue catalogue) {
        int subject = rule.subject();
        Object[] values = rule.unbound();
        if (subject >= 0) {
            values[subject] = article.article();
        }
        return steps.stream().filter(step -> step.looksUp(subject)).anyMatch(step -> step.isUnbound(values)
                ? !article.has(step.condition.type()) : step.look(catalogue, values).stream().noneMatch(step::canMatch));
    }

    /** Things to be asked on one way, the last one first. */
    public record Way(Missing missing, @Nullable Way before) {}

    /** Hands over each way in which the rule could still fire: what would have to become known, all of it. */
    public void explore(Suspicion suspicion, Told told, Consumer<Way> ways) {
        Object[] values = rule.unbound();
        int first = 0;
        if (!steps.isEmpty() && steps.get(0).condition.type() == Suspicion.class) {
            if (steps.get(0).meets(suspicion, values).truth() != Truth.TRUE) {
                return;
            }
            first = 1;
        }
        explore(first, values, null, told, ways);
    }

    private void explore(int index, Object[] values, @Nullable Way way, Told told, Consumer<Way> ways) {
        if (index == steps.size()) {
            if (way != null) {
                ways.accept(way);
            }
            return;
        }
        PreparedStep step = steps.get(index);
        Collection<?> candidates = told.candidates(step, values);
        if (step.condition.mode() == Condition.Mode.NOT) {
            for (Object candidate : candidates) {
                if (step.meets(candidate, values.clone()).truth() == Truth.TRUE) {
                    return;
                }
            }
            explore(index + 1, values, way, told, ways);
            return;
        }
        boolean answered = false;
        for (Object candidate : candidates) {
            Object[] tried = values.clone();
            PreparedStep.Meeting meeting = step.meets(candidate, tried);
            if (meeting.truth() == Truth.FALSE) {
                answered |= step.isAnsweredBy(meeting);
                continue;
            }
            answered = true;
            if (step.bound >= 0) {
                tried[step.bound] = candidate;
            }
            if (meeting.unknown() == 0) {
                explore(index + 1, tried, way, told, ways);
            } else if (candidate instanceof Observation observation && step.canAsk() && !step.isSettled(observation, meeting.unknown())) {
                explore(index + 1, tried, with(way, step.missingOf(observation, meeting.unknown())), told, ways);
            }
        }
        if (!answered && step.canAsk() && !step.isOfNobody(values)) {
            Object[] tried = values.clone();
            step.bindUnknown(tried);
            explore(index + 1, tried, with(way, step.missing(values)), told, ways);
        }
    }

    private static Way with(@Nullable Way way, Missing missing) {
        for (Way one = way; one != null; one = one.before) {
            if (one.missing.asks().equals(missing.asks())) {
                return way;
            }
        }
        return new Way(missing, way);
    }
}
