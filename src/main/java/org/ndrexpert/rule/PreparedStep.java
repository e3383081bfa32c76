package org.ndrexpert.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.AdministratorAction;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.X400NonDelivery;
import org.ndrexpert.situation.Description;

/** One condition of a rule, made ready to be held against many facts. */
final class PreparedStep {

    /** Of these there may always be more than anybody has told: that one is different answers nothing. */
    private static final Set<Class<?>> OPEN =
            Set.of(LoggedEvent.class, X400NonDelivery.class, AdministratorAction.class);

    /** What came of holding a fact against the condition; {@code unknown} has a bit for each check that nobody can decide. */
    record Meeting(Truth truth, boolean sameThing, long unknown) {}

    private static final Object[] NO_SLOTS = {};

    private static final Meeting DIFFERENT = new Meeting(Truth.FALSE, true, 0);
    private static final Meeting OTHER_THING = new Meeting(Truth.FALSE, false, 0);
    private static final Meeting UNIDENTIFIED = new Meeting(Truth.FALSE, false, 0);

    final Condition condition;
    final int bound;
    private final @Nullable Shape shape;
    private final List<Check> checks;
    private final List<Check> constantChecks;
    private final List<Source> arguments;

    /** What was missing the last time: incidents of one site lack the same things over and over. */
    private volatile @Nullable Missing last;

    /** By place, the components of a known fact that tell which thing it is. */
    private final boolean[] telling;

    PreparedStep(Condition condition, int bound, List<Check> checks, List<Source> arguments) {
        this.condition = condition;
        this.bound = bound;
        this.checks = checks;
        this.constantChecks = checks.stream().filter(Check::isConstant).toList();
        this.arguments = arguments;
        this.shape = condition.type().isRecord() ? Shape.of(condition.type()) : null;
        this.telling = new boolean[shape == null ? 0 : shape.names().size()];
        for (int i = 0; i < telling.length; i++) {
            String name = shape.names().get(i);
            telling[i] = (!shape.isIdentifiable() || shape.isIdentity(name)) && !shape.isDerived(name) && !name.equals("description");
        }
    }

    List<Check> checks() {
        return checks;
    }

    /** A component of a fact; null where it is not known, or where the type is no record. */
    @Nullable Object value(Object fact, Check check) {
        return shape == null ? null : shape.value(fact, check.position());
    }

    /** Whether the lookup takes a variable that nothing was bound to. */
    boolean isUnbound(@Nullable Object[] slots) {
        return arguments.stream().anyMatch(argument -> argument.isUnbound(slots));
    }

    /** The variables that the condition needs and that none before it has bound. */
    List<String> unbound(@Nullable Object[] slots) {
        return Stream.concat(arguments.stream(), checks.stream().flatMap(check -> check.operands().stream()))
                .filter(source -> source.isUnbound(slots) && checks.stream().noneMatch(check -> check.bound() == source.slot()))
                .map(Source::name).distinct().toList();
    }

    /** What the lookup is made with. */
    List<Trial.Given> given(@Nullable Object[] slots) {
        return Trial.Given.of(arguments, slots);
    }

    /** Whether a constraint tells which thing is meant. */
    boolean tellsWhich(Check check) {
        return check.operator() == Operator.EQUAL && Observation.class.isAssignableFrom(condition.type())
                && Description.tellsWhich(shape, shape.names().get(check.position()));
    }

    /** The thing that is meant, as far as its name is bound: {@code installedFile Store.exe on EX1}; empty for a conclusion. */
    String sought(@Nullable Object[] slots) {
        if (!Observation.class.isAssignableFrom(condition.type())) {
            return "";
        }
        Object[] given = new Object[shape.names().size()];
        for (Check check : checks) {
            Object value = tellsWhich(check) ? check.operands().get(0).value(slots) : Source.UNKNOWN;
            given[check.position()] = value == Source.UNKNOWN ? given[check.position()] : value;
        }
        return new Missing(shape, condition.type().asSubclass(Observation.class), given, 0).asks();
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

    /** Whether it takes its candidates from what the catalogue has of what a slot holds. */
    boolean looksUp(int slot) {
        return slot >= 0 && !arguments.isEmpty() && arguments.get(0).slot() == slot && arguments.get(0).path().length == 0;
    }

    /** The facts that the lookup yields; none where an argument is not known. */
    Collection<?> look(Catalogue catalogue, @Nullable Object[] slots) {
        Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = arguments.get(i).value(slots);
            if (value == Source.UNKNOWN || value == null) {
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
            Object seen = shape.value(candidate, check.position());
            if (check.compares()) {
                Truth truth = Comparison.test(check, seen, slots);
                if (check.naming()) {
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
            if (check.bound() >= 0) {
                slots[check.bound()] = seen == null ? Source.UNKNOWN : seen;
                unknown |= seen == null && candidate instanceof Observation ? 1L << i : 0;
            }
        }
        if (different) {
            return sameThing ? DIFFERENT : UNIDENTIFIED;
        }
        return new Meeting(undecided || unknown != 0 ? Truth.UNKNOWN : Truth.TRUE, sameThing, unknown);
    }

    /** Whether the engine could match a fact of its type, as far as comparisons with constants tell. */
    boolean canMatch(Object fact) {
        for (int i = 0; i < constantChecks.size(); i++) {
            Check check = constantChecks.get(i);
            if (Comparison.held(check, shape.value(fact, check.position()), NO_SLOTS) != Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** Whether the engine matches a fact of its type with what is bound so far; where it does, the variables are bound to its components. */
    boolean holds(Object fact, @Nullable Object[] slots) {
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Object seen = shape.value(fact, check.position());
            if (check.compares() && Comparison.held(check, seen, slots) != Truth.TRUE) {
                return false;
            }
            if (check.bound() >= 0) {
                slots[check.bound()] = seen;
            }
        }
        if (bound >= 0) {
            slots[bound] = fact;
        }
        return true;
    }

    /** Binds all variables of the condition to what is not known. */
    void bindUnknown(@Nullable Object[] slots) {
        for (Check check : checks) {
            if (check.bound() >= 0) {
                slots[check.bound()] = Source.UNKNOWN;
            }
        }
    }

    /** Whether a value that would follow from another is not known although that other is: then nobody can answer more. */
    boolean isSettled(Observation known, long unknown) {
        for (int i = 0; i < checks.size(); i++) {
            int asked = checks.get(i).askedFor();
            if ((unknown & 1L << i) != 0 && asked >= 0 && asked != checks.get(i).position() && shape.value(known, asked) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether the thing meant is that of a recipient, and the suspicion is about none. */
    boolean isOfNobody(@Nullable Object[] slots) {
        return checks.stream().anyMatch(check -> check.naming() && !shape.names().get(check.position()).equals("server")
                && "".equals(check.operands().get(0).value(slots)));
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
            Object value = check.naming() ? check.operands().get(0).value(slots) : Source.UNKNOWN;
            if (value != null && value != Source.UNKNOWN) {
                given[check.position()] = value;
            } else if (!check.compares() || Comparison.test(check, null, slots) != Truth.TRUE) {
                wanted |= 1L << i;
            }
        }
        return missing(given, wanted);
    }

    private Missing missing(@Nullable Object[] given, long unknown) {
        long wanted = 0;
        for (int i = 0; i < checks.size(); i++) {
            int asked = checks.get(i).askedFor();
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
