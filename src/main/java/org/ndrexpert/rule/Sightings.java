package org.ndrexpert.rule;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one situation shows of the conditions of a rule: whether there is a way to meet all conditions before one of them and it as
 * well, and a way to meet all before it but not it. A constraint is shown met by a fact that matches the whole condition, and
 * unmet by one that matches it but for this constraint.
 *
 * <p>A component that is not known shows no constraint unmet, save one that asks whether it is known.
 */
public final class Sightings {

    private final List<PreparedStep> steps;
    private final Told told;
    private final boolean[] met;
    private final boolean[] unmet;
    private final long[] constraintsMet;
    private final long[] constraintsUnmet;

    private Sightings(PreparedRule rule, Told told) {
        this.steps = rule.steps();
        this.told = told;
        this.met = new boolean[steps.size()];
        this.unmet = new boolean[steps.size()];
        this.constraintsMet = new long[steps.size()];
        this.constraintsUnmet = new long[steps.size()];
    }

    public static Sightings of(PreparedRule rule, Told told) {
        Sightings sightings = new Sightings(rule, told);
        sightings.look(0, rule.unbound());
        return sightings;
    }

    /** @param condition from 0, in the order of the rule */
    public boolean isMet(int condition) {
        return met[condition];
    }

    public boolean isUnmet(int condition) {
        return unmet[condition];
    }

    /** @param constraint from 0, in the order of the condition */
    public boolean isMet(int condition, int constraint) {
        return (constraintsMet[condition] & 1L << constraint) != 0;
    }

    public boolean isUnmet(int condition, int constraint) {
        return (constraintsUnmet[condition] & 1L << constraint) != 0;
    }

    private void look(int index, @Nullable Object[] slots) {
        if (index == steps.size()) {
            return;
        }
        PreparedStep step = steps.get(index);
        Collection<?> candidates = told.candidates(step, slots);
        boolean matched = false;
        for (Object candidate : candidates) {
            Fit fit = Fit.of(step, candidate, slots);
            note(index, fit);
            if (fit.truth() == Truth.TRUE) {
                matched = true;
                if (step.condition.mode() == Condition.Mode.MATCH) {
                    look(index + 1, fit.slots());
                }
            }
        }
        boolean holds = matched == (step.condition.mode() != Condition.Mode.NOT);
        met[index] |= holds;
        unmet[index] |= !holds;
        if (holds && step.condition.mode() != Condition.Mode.MATCH) {
            look(index + 1, slots);
        }
    }

    private void note(int index, Fit fit) {
        List<Check> checks = fit.step().checks();
        int open = checks.size() - Long.bitCount(fit.met());
        if (open == 0) {
            constraintsMet[index] = -1L;
        }
        for (int i = 0; i < checks.size() && open == 1; i++) {
            boolean shown = (fit.failed() & 1L << i) != 0 || (fit.met() & 1L << i) == 0 && checks.get(i).asksForNull();
            constraintsUnmet[index] |= shown ? 1L << i : 0;
        }
    }
}
