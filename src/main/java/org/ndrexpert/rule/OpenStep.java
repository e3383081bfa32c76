package org.ndrexpert.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.AdministratorAction;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.X400NonDelivery;

/** One condition of a rule, made ready to be held against many facts. */
final class OpenStep {

    /** Stands for a value that nobody has told yet. */
    static final Object UNKNOWN = new Object();

    /** Of these there may always be more than anybody has told: that one is different answers nothing. */
    private static final Set<Class<?>> OPEN =
            Set.of(LoggedEvent.class, X400NonDelivery.class, AdministratorAction.class);

    /**
     * A value that a constraint compares with, or that a lookup takes: a constant, or components of what a slot holds.
     *
     * @param slot the slot, or -1 for a constant
     * @param path the places of the components, each in the shape beside it
     */
    record Source(@Nullable Object constant, int slot, Shape[] shapes, int[] path) {

        @Nullable Object value(@Nullable Object[] slots) {
            if (slot < 0) {
                return constant;
            }
            Object value = slots[slot];
            for (int i = 0; i < path.length && value != UNKNOWN && value != null; i++) {
                value = shapes[i].value(value, path[i]);
            }
            return value == null ? UNKNOWN : value;
        }
    }

    /**
     * A constraint made ready.
     *
     * @param askedFor place of the component that is asked for to learn this one, or -1 where none can be
     * @param bound slot of the variable that the component is bound to, or -1
     * @param operator absent where it is only bound
     * @param naming whether equality with it tells which thing is meant
     */
    record Check(int position, int askedFor, int bound, @Nullable Operator operator, List<Source> operands, boolean naming) {}

    /** What came of holding a fact against the condition; {@code unknown} has a bit for each check that nobody can decide. */
    record Meeting(Truth truth, boolean sameThing, long unknown) {}

    private static final Meeting DIFFERENT = new Meeting(Truth.FALSE, true, 0);
    private static final Meeting OTHER_THING = new Meeting(Truth.FALSE, false, 0);
    private static final Meeting UNIDENTIFIED = new Meeting(Truth.FALSE, false, 0);

    final Condition condition;
    final int bound;
    private final @Nullable Shape shape;
    private final List<Check> checks;
    private final List<Source> arguments;

    /** What was missing the last time: incidents of one site lack the same things over and over. */
    private volatile @Nullable Missing last;

    /** By place, the components of a known fact that tell which thing it is. */
    private final boolean[] telling;

    OpenStep(Condition condition, int bound, List<Check> checks, List<Source> arguments) {
        this.condition = condition;
        this.bound = bound;
        this.checks = checks;
        this.arguments = arguments;
        this.shape = condition.type().isRecord() ? Shape.of(condition.type()) : null;
        this.telling = new boolean[shape == null ? 0 : shape.names().size()];
        for (int i = 0; i < telling.length; i++) {
            String name = shape.names().get(i);
            telling[i] = (!shape.isIdentifiable() || shape.isIdentity(name)) && !shape.isDerived(name) && !name.equals("description");
        }
    }

    /** Of a non-delivery only what an MTA says in so many words can be asked for: its reason. */
    boolean canAsk() {
        return Missing.canAskFor(condition.type()) && (condition.type() != X400NonDelivery.class
                || condition.constraints().stream().anyMatch(constraint -> constraint.component().equals("reason")));
    }

    /** Whether a thing known to be different leaves nothing to ask. */
    boolean isAnsweredBy(Meeting meeting) {
        return meeting.sameThing && !OPEN.contains(condition.type());
    }

    /** The facts that the lookup yields; none where an argument is not known. */
    Collection<?> look(Catalogue catalogue, @Nullable Object[] slots) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = arguments.get(i).value(slots);
            if (value == UNKNOWN || value == null) {
                return List.of();
            }
            values[i] = value;
        }
        return condition.lookup().in(catalogue, values);
    }

    /** Holds a fact against the condition and binds the variables to its components. */
    Meeting meets(Object candidate, @Nullable Object[] slots) {
        if (shape == null) {
            return new Meeting(Truth.TRUE, true, 0);
        }
        boolean sameThing = !shape.isIdentifiable() || shape.isSingular();
        boolean different = false;
        boolean undecided = false;
        long unknown = 0;
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Object seen = shape.value(candidate, check.position);
            if (check.operator != null) {
                Truth truth = Comparison.test(check, seen, slots);
                if (check.naming) {
                    if (truth != Truth.TRUE) {
                        return OTHER_THING; // what is not known to be the thing meant is another thing
                    }
                    sameThing = true;
                    continue;
                }
                different |= truth == Truth.FALSE;
                undecided |= truth == Truth.UNKNOWN;
                unknown |= truth == Truth.UNKNOWN && seen == null ? 1L << i : 0;
            }
            if (check.bound >= 0) {
                slots[check.bound] = seen == null ? UNKNOWN : seen;
                unknown |= seen == null && candidate instanceof Observation ? 1L << i : 0;
            }
        }
        if (different) {
            return sameThing ? DIFFERENT : UNIDENTIFIED;
        }
        return new Meeting(undecided || unknown != 0 ? Truth.UNKNOWN : Truth.TRUE, sameThing, unknown);
    }

    /** Binds all variables of the condition to what is not known. */
    void bindUnknown(@Nullable Object[] slots) {
        for (Check check : checks) {
            if (check.bound >= 0) {
                slots[check.bound] = UNKNOWN;
            }
        }
    }

    /** What is to be asked of a fact that is known in part. */
    Missing missingOf(Observation known, long unknown) {
        Object[] given = new Object[shape.names().size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = telling[i] ? shape.value(known, i) : null;
        }
        return missing(given, unknown);
    }

    /** What is to be asked where no fact is known that could meet the condition. */
    Missing missing(@Nullable Object[] slots) {
        Object[] given = new Object[shape.names().size()];
        long wanted = 0;
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Object value = check.naming ? check.operands.get(0).value(slots) : UNKNOWN;
            if (value != null && value != UNKNOWN) {
                given[check.position] = value;
            } else if (check.operator == null || Comparison.test(check, null, slots) != Truth.TRUE) {
                wanted |= 1L << i;
            }
        }
        return missing(given, wanted);
    }

    private Missing missing(@Nullable Object[] given, long unknown) {
        long wanted = 0;
        for (int i = 0; i < checks.size(); i++) {
            int asked = checks.get(i).askedFor;
            if ((unknown & 1L << i) != 0 && asked >= 0 && given[asked] == null) {
                wanted |= 1L << asked;
            }
        }
        Missing before = last;
        if (before != null && before.isOf(given, wanted)) {
            return before;
        }
        Missing missing = new Missing(shape, condition.type().asSubclass(Observation.class), given, wanted);
        last = missing;
        return missing;
    }
}
