package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;

/**
 * How a fact fits a condition, as the engine sees it.
 *
 * @param sameThing false where what tells which thing is meant tells that the fact is about another
 * @param met a bit for each constraint that the fact meets, in the order of the condition
 * @param failed a bit for each constraint that something known of it contradicts; a constraint in neither is unknown
 * @param slots the variables, with those that the fact binds
 */
record Fit(PreparedStep step, Object fact, boolean sameThing, long met, long failed, @Nullable Object[] slots) {

    /** @param before the variables as bound by the conditions before; not changed */
    static Fit of(PreparedStep step, Object fact, @Nullable Object[] before) {
        @Nullable Object[] slots = before.clone();
        boolean sameThing = true;
        long met = 0;
        long failed = 0;
        List<Check> checks = step.checks();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Object seen = step.value(fact, check);
            Truth truth = check.compares() ? truth(check, seen, fact, slots) : Truth.TRUE;
            met |= truth == Truth.TRUE ? 1L << i : 0;
            failed |= truth == Truth.FALSE ? 1L << i : 0;
            sameThing &= truth == Truth.TRUE || !step.tellsWhich(check) || check.isUnbound(slots);
            if (check.bound() >= 0) {
                slots[check.bound()] = seen;
            }
        }
        if (step.bound >= 0) {
            slots[step.bound] = fact;
        }
        return new Fit(step, fact, sameThing, met, failed, slots);
    }

    /** What an observation does not say is unknown; what a conclusion or the catalogue does not say is not so. */
    private static Truth truth(Check check, @Nullable Object seen, Object fact, @Nullable Object[] slots) {
        Truth truth = Comparison.held(check, seen, slots);
        boolean said = !(fact instanceof Observation) && !check.isUnbound(slots);
        return truth == Truth.UNKNOWN && said ? Truth.FALSE : truth;
    }

    Truth truth() {
        return failed != 0 ? Truth.FALSE : Long.bitCount(met) == step.checks().size() ? Truth.TRUE : Truth.UNKNOWN;
    }

    private Truth of(int check) {
        return (met & 1L << check) != 0 ? Truth.TRUE : (failed & 1L << check) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether it may fit, once a variable is bound. */
    boolean waits() {
        return failed == 0 && step.checks().stream().anyMatch(check -> check.isUnbound(slots));
    }

    /** What became of each constraint that compares. */
    List<Trial.OfConstraint> constraints() {
        List<Trial.OfConstraint> constraints = new ArrayList<>();
        List<Check> checks = step.checks();
        for (int i = 0; i < checks.size(); i++) {
            if (checks.get(i).compares()) {
                constraints.add(new Trial.OfConstraint(i, of(i), step.value(fact, checks.get(i)), Trial.Given.of(checks.get(i).operands(), slots)));
            }
        }
        return constraints;
    }

    /** A fact about the thing meant is nearer, then one that nothing contradicts, then the one that meets more. */
    boolean isNearerThan(@Nullable Fit other) {
        if (other == null || sameThing != other.sameThing) {
            return other == null || sameThing;
        }
        boolean open = failed == 0;
        return open != (other.failed == 0) ? open : Long.bitCount(met) > Long.bitCount(other.met);
    }
}
