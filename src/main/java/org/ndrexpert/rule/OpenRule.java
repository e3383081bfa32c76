package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;

/**
 * A rule that confirms or excludes, as a source of questions: held against what is known of a suspicion, it tells what is missing
 * for it to fire. A condition that something known contradicts ends the matter; what is merely not known is a thing to ask for.
 */
public final class OpenRule {

    private final List<OpenStep> steps = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    private OpenRule() {}

    public static OpenRule of(List<Condition> conditions, Catalogue catalogue) {
        OpenRule rule = new OpenRule();
        for (Condition condition : conditions) {
            List<OpenStep.Check> checks = new ArrayList<>();
            for (Constraint constraint : condition.constraints()) {
                checks.add(rule.check(condition.type(), constraint, catalogue));
            }
            List<OpenStep.Source> arguments = condition.lookup() == null ? List.of()
                    : condition.lookup().arguments().stream().map(rule::source).toList();
            int bound = condition.variable() == null ? -1 : rule.slot(condition.variable(), condition.type());
            rule.steps.add(new OpenStep(condition, bound, checks, arguments));
        }
        return rule;
    }

    /** Whether it cannot fire without an observation that its first condition matches. */
    public boolean beginsWithObservation() {
        return !steps.isEmpty() && steps.get(0).condition.mode() != Condition.Mode.NOT
                && Observation.class.isAssignableFrom(steps.get(0).condition.type());
    }

    /** The type that the first condition matches. */
    public Class<?> firstType() {
        return steps.get(0).condition.type();
    }

    /** Whether the first condition could match a fact, as far as the fact alone tells. */
    public boolean canBeginWith(Observation fact) {
        Object[] values = new Object[slots.size()];
        Arrays.fill(values, OpenStep.UNKNOWN);
        return steps.get(0).meets(fact, values).truth() != Truth.FALSE;
    }

    /** Whether the catalogue has nothing of the suspected article that the rule is about, whatever the facts. */
    public boolean isIdleFor(Suspicion suspicion, Catalogue catalogue) {
        Object[] values = new Object[slots.size()];
        Arrays.fill(values, OpenStep.UNKNOWN);
        steps.get(0).meets(suspicion, values);
        for (int i = 1; i < steps.size(); i++) {
            OpenStep step = steps.get(i);
            if (step.condition.lookup() != null) {
                return step.look(catalogue, values).isEmpty();
            }
            if (step.condition.type() != Catalogue.class) {
                return false;
            }
        }
        return false;
    }

    private OpenStep.Check check(Class<?> type, Constraint constraint, Catalogue catalogue) {
        Shape shape = Shape.of(type);
        String component = constraint.component();
        boolean tellsWhich = shape.isIdentity(component) || !catalogue.asksFor(shape.kind(), shape.askedFor(component));
        List<OpenStep.Source> operands = constraint.operands().stream().map(this::source).toList();
        int bound = constraint.variable() == null ? -1 : slot(constraint.variable(), shape.type(component));
        String asked = shape.askedFor(component);
        return new OpenStep.Check(shape.position(component), asked.isEmpty() ? -1 : shape.position(asked), bound, constraint.operator(), operands,
                constraint.operator() == Operator.EQUAL && tellsWhich);
    }

    private OpenStep.Source source(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return new OpenStep.Source(literal.value(), -1, new Shape[0], new int[0]);
        }
        Operand.Variable variable = (Operand.Variable) operand;
        Class<?> type = types.getOrDefault(variable.name(), Object.class);
        int length = variable.path().size();
        Shape[] shapes = new Shape[length];
        int[] path = new int[length];
        for (int i = 0; i < length; i++) {
            shapes[i] = Shape.of(type);
            path[i] = shapes[i].position(variable.path().get(i));
            type = shapes[i].type(variable.path().get(i));
        }
        return new OpenStep.Source(null, slot(variable.name(), type), shapes, path);
    }

    private int slot(String variable, Class<?> type) {
        types.putIfAbsent(variable, type);
        return slots.computeIfAbsent(variable, name -> slots.size());
    }

    /** Things to be asked on one way, the last one first. */
    public record Way(Missing missing, @Nullable Way before) {}

    /**
     * What there is to hold a rule against.
     *
     * @param facts yields the observations or conclusions of a type
     */
    public record Known(Function<Class<?>, List<?>> facts, Catalogue catalogue) {}

    /** Hands over each way in which the rule could still fire: what would have to become known, all of it. */
    public void explore(Suspicion suspicion, Known known, Consumer<Way> ways) {
        Object[] values = new Object[slots.size()];
        Arrays.fill(values, OpenStep.UNKNOWN);
        int first = 0;
        if (!steps.isEmpty() && steps.get(0).condition.type() == Suspicion.class) {
            if (steps.get(0).meets(suspicion, values).truth() != Truth.TRUE) {
                return;
            }
            first = 1;
        }
        explore(first, values, null, known, ways);
    }

    private void explore(int index, Object[] values, @Nullable Way way, Known known, Consumer<Way> ways) {
        if (index == steps.size()) {
            if (way != null) {
                ways.accept(way);
            }
            return;
        }
        OpenStep step = steps.get(index);
        Collection<?> candidates = candidates(step, values, known);
        if (step.condition.mode() == Condition.Mode.NOT) {
            for (Object candidate : candidates) {
                if (step.meets(candidate, values.clone()).truth() == Truth.TRUE) {
                    return;
                }
            }
            explore(index + 1, values, way, known, ways);
            return;
        }
        boolean answered = false;
        for (Object candidate : candidates) {
            Object[] tried = values.clone();
            OpenStep.Meeting meeting = step.meets(candidate, tried);
            if (meeting.truth() == Truth.FALSE) {
                answered |= step.isAnsweredBy(meeting);
                continue;
            }
            answered = true;
            if (step.bound >= 0) {
                tried[step.bound] = candidate;
            }
            if (meeting.unknown() == 0) {
                explore(index + 1, tried, way, known, ways);
            } else if (candidate instanceof Observation observation && step.canAsk()) {
                explore(index + 1, tried, with(way, step.missingOf(observation, meeting.unknown())), known, ways);
            }
        }
        if (!answered && step.canAsk()) {
            Object[] tried = values.clone();
            step.bindUnknown(tried);
            explore(index + 1, tried, with(way, step.missing(values)), known, ways);
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

    private static Collection<?> candidates(OpenStep step, Object[] values, Known known) {
        Condition condition = step.condition;
        if (condition.lookup() != null) {
            return step.look(known.catalogue, values);
        }
        if (condition.type() == Catalogue.class) {
            return List.of(known.catalogue);
        }
        return known.facts.apply(condition.type());
    }
}
