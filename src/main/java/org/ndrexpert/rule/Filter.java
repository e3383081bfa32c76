package org.ndrexpert.rule;

import java.util.List;
import java.util.Optional;

import org.ndrexpert.observation.Shape;

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
    public record Pivot(int position, List<Object> values) {

        /**
         * The first comparison of a pattern that asks for one of a few values; empty where none does. The pattern is taken apart by itself:
         * of most rules nobody needs more.
         *
         * @throws RuleMistake as {@link Condition#of} does
         */
        public static Optional<Pivot> of(Pattern pattern) {
            Condition condition = Condition.of(pattern);
            return condition.constraints().stream().filter(Pivot::asksForValues)
                    .map(constraint -> new Pivot(Shape.of(condition.type()).position(constraint.component()),
                            constraint.operands().stream().map(operand -> key(((Operand.Literal) operand).value())).toList()))
                    .findFirst();
        }

        private static boolean asksForValues(Constraint constraint) {
            return (constraint.operator() == Operator.EQUAL || constraint.operator() == Operator.IN) && constraint.operands().stream()
                    .allMatch(operand -> operand instanceof Operand.Literal literal && literal.value() != null);
        }
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
