package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.knowledge.Operand.Literal;
import org.ndrexpert.knowledge.Operand.Variable;
import org.ndrexpert.observation.Shape;

/** What the variables of a rule stand for while its conditions are held against facts; a variable may stand for what is not known. */
final class Bindings {

    /** Stands for a value that nobody has told yet. */
    static final Object UNKNOWN = new Object();

    private final Map<String, Object> values;

    Bindings() {
        this(new HashMap<>());
    }

    private Bindings(Map<String, Object> values) {
        this.values = values;
    }

    Bindings copy() {
        return new Bindings(new HashMap<>(values));
    }

    void bind(String variable, @Nullable Object value) {
        values.put(variable, value == null ? UNKNOWN : value);
    }

    /** The value of an operand; {@link #UNKNOWN} where it depends on something not known, null for the literal null. */
    @Nullable Object value(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal.value();
        }
        Variable variable = (Variable) operand;
        Object value = values.getOrDefault(variable.name(), UNKNOWN);
        for (String component : variable.path()) {
            if (value == null || value == UNKNOWN) {
                return UNKNOWN;
            }
            value = Shape.of(value).value(value, component);
        }
        return value == null ? UNKNOWN : value;
    }

    /** The facts that a lookup yields; none where an argument is not known. */
    List<Object> look(Condition.Lookup lookup, Catalogue catalogue) {
        Object[] values = new Object[lookup.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(lookup.arguments().get(i));
            if (values[i] == UNKNOWN || values[i] == null) {
                return List.of();
            }
        }
        return List.copyOf(lookup.in(catalogue, values));
    }

    /** Whether {@code seen}, a component's value or null where it is unknown, meets the constraint. */
    Truth test(Constraint constraint, @Nullable Object seen) {
        Operator operator = Objects.requireNonNull(constraint.operator());
        boolean known = seen != null;
        switch (operator) {
            case EQUAL, DIFFERENT -> {
                Object wanted = value(constraint.operands().get(0));
                if (wanted == null) { // "!= null" asks that it be known, "== null" that it be not
                    return truth(known == (operator == Operator.DIFFERENT), known);
                }
                return !known || wanted == UNKNOWN ? Truth.UNKNOWN
                        : truth(same(seen, wanted) == (operator == Operator.EQUAL), true);
            }
            case IN, NOT_IN -> {
                List<Object> wanted = new ArrayList<>();
                constraint.operands().forEach(operand -> wanted.add(value(operand)));
                if (!known) {
                    return wanted.contains(null) ? truth(operator == Operator.IN, true)
                            : operator == Operator.NOT_IN ? Truth.TRUE : Truth.UNKNOWN;
                }
                return truth(wanted.stream().anyMatch(one -> one != null && same(seen, one)) == (operator == Operator.IN), true);
            }
            case CONTAINS, NOT_CONTAINS -> {
                Object wanted = value(constraint.operands().get(0));
                return !known || wanted == UNKNOWN ? Truth.UNKNOWN
                        : truth(((Collection<?>) seen).contains(wanted) == (operator == Operator.CONTAINS), true);
            }
            default -> {
                Object wanted = value(constraint.operands().get(0));
                return !known || wanted == UNKNOWN || wanted == null ? Truth.UNKNOWN : truth(compare(operator, seen, wanted), true);
            }
        }
    }

    private static Truth truth(boolean holds, boolean certain) {
        return holds ? Truth.TRUE : certain ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b ? a.longValue() == b.longValue() : one.equals(other);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean compare(Operator operator, Object one, Object other) {
        int order = one instanceof Number a && other instanceof Number b ? Long.compare(a.longValue(), b.longValue())
                : ((Comparable) one).compareTo(other);
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }
}
