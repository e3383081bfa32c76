package org.ndrexpert.rule;

import java.util.List;
import java.util.Optional;

/** What a condition asks of a fact whatever else is known: its type, and how its components compare with constants. */
public final class Filter {

    private final PreparedStep step;

    Filter(PreparedStep step) {
        this.step = step;
    }

    /** The type of facts that it lets through. */
    public Class<?> type() {
        return step.condition.type();
    }

    /**
     * A component that has to have one of these values.
     *
     * @param position its place in the shape of the type
     * @param values as {@link #key} gives them
     */
    public record Pivot(int position, List<Object> values) {}

    /** The first comparison that asks for one of a few values; absent where none does. */
    public Optional<Pivot> pivot() {
        return step.checks().stream().filter(Check::isConstant)
                .filter(check -> check.operator() == Operator.EQUAL || check.operator() == Operator.IN)
                .filter(check -> check.operands().stream().allMatch(operand -> operand.constant() != null))
                .map(check -> new Pivot(check.position(), check.operands().stream().map(operand -> key(operand.constant())).toList()))
                .findFirst();
    }

    /** A value as a key: whole numbers are equal whatever their type. */
    public static Object key(Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }

    /** Whether the engine could match the condition with a fact of the type. */
    public boolean passes(Object fact) {
        return step.canMatch(fact);
    }
}
