package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.observation.Observation;

/** Tries all ways to match the conditions of a rule, one condition after the other, and keeps the one that gets farthest. */
final class Walk {

    private final PreparedRule rule;
    private final List<PreparedStep> steps;
    private final Told told;
    private final UnaryOperator<Collection<?>> about;
    private final int subject;

    /** @param about which candidates of the first condition on a conclusion or an article are tried */
    Walk(PreparedRule rule, Told told, UnaryOperator<Collection<?>> about) {
        this.rule = rule;
        this.steps = rule.steps();
        this.told = told;
        this.about = about;
        this.subject = subject(steps);
    }

    /** The first condition that names an article: by what was concluded of it, or by its facts. */
    private static int subject(List<PreparedStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Class<?> type = steps.get(i).condition.type();
            if (Evidence.class.isAssignableFrom(type) || type == Article.class || type == SignatureFit.class) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A condition that was held against its candidates, and those before it.
     *
     * @param fit the candidate that was matched or came nearest; absent where there is none
     * @param slots the variables as bound by the conditions before
     * @param depth how many conditions were held, this one included
     */
    private record Attempt(
            PreparedStep step, Truth truth, @Nullable Fit fit, @Nullable Object[] slots, int depth, @Nullable Attempt before) {

        Attempt(PreparedStep step, Truth truth, @Nullable Fit fit, @Nullable Object[] slots, @Nullable Attempt before) {
            this(step, truth, fit, slots, before == null ? 1 : before.depth + 1, before);
        }

        boolean gotFartherThan(@Nullable Attempt other) {
            if (other == null || depth != other.depth) {
                return other == null || depth > other.depth;
            }
            if (truth != other.truth) {
                return truth == Truth.TRUE || other.truth == Truth.FALSE;
            }
            return fit != null && fit.isNearerThan(other.fit);
        }

        Trial.OfCondition outcome(Told told) {
            return new Trial.OfCondition(truth, fit == null ? null : fit.fact(), fit != null && fit.sameThing(),
                    told.candidates(step, slots).size(),
                    fit == null ? List.of() : fit.constraints(), step.given(slots), step.unbound(slots), step.sought(slots));
        }
    }

    /** Where a condition is not met, the walk goes on behind it with what is bound, until every condition was held. */
    Trial farthest() {
        List<Trial.OfCondition> conditions = new ArrayList<>();
        @Nullable Object[] slots = rule.unbound();
        while (conditions.size() < steps.size()) {
            Attempt last = from(conditions.size(), slots, null);
            slots = last.slots;
            List<Trial.OfCondition> reached = new ArrayList<>();
            for (Attempt one = last; one != null; one = one.before) {
                reached.add(0, one.outcome(told));
            }
            conditions.addAll(reached);
        }
        return new Trial(conditions);
    }

    /** The way from one condition on that gets farthest: to one that is not met, or to the end of the rule. */
    private Attempt from(int index, @Nullable Object[] slots, @Nullable Attempt before) {
        PreparedStep step = steps.get(index);
        Collection<?> candidates = index == subject ? about.apply(told.candidates(step, slots)) : told.likely(step, slots);
        Fit nearest = null;
        Attempt farthest = null;
        for (Object candidate : candidates) {
            Fit fit = Fit.of(step, candidate, slots);
            if (fit.truth() == Truth.TRUE && step.condition.mode() == Condition.Mode.MATCH) {
                Attempt reached = beyond(index, fit.slots(), new Attempt(step, Truth.TRUE, fit, slots, before));
                farthest = reached.gotFartherThan(farthest) ? reached : farthest;
                if (farthest.truth == Truth.TRUE) {
                    return farthest;
                }
            } else if (fit.isNearerThan(nearest)) {
                nearest = fit;
            }
        }
        if (farthest != null) {
            return farthest;
        }
        Attempt held = new Attempt(step, truth(step, nearest, slots), nearest, slots, before);
        return held.truth == Truth.TRUE ? beyond(index, slots, held) : held;
    }

    private Attempt beyond(int index, @Nullable Object[] slots, Attempt met) {
        return index == steps.size() - 1 ? met : from(index + 1, slots, met);
    }

    /** Of a condition that no candidate matches as a plain pattern, of which {@code nearest} comes nearest; absent where there is none. */
    private static Truth truth(PreparedStep step, @Nullable Fit nearest, @Nullable Object[] slots) {
        if (step.isUnbound(slots)) {
            return Truth.UNKNOWN;
        }
        if (step.condition.mode() == Condition.Mode.NOT) {
            return nearest == null ? Truth.TRUE : nearest.truth() == Truth.TRUE ? Truth.FALSE : nearest.waits() ? Truth.UNKNOWN : Truth.TRUE;
        }
        if (nearest == null) {
            return Observation.class.isAssignableFrom(step.condition.type()) ? Truth.UNKNOWN : Truth.FALSE;
        }
        boolean others = Missing.canAskFor(step.condition.type()); // than those known; of what the report says there are none
        return nearest.sameThing() || !others ? nearest.truth() : Truth.UNKNOWN;
    }
}
