package org.ndrexpert.rule;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The comparisons of rules, with a third answer: where a side is not known, neither is the outcome. */
final class Comparison {

    private Comparison() {}

    /** @param seen a component's value; null where it is not known */
    static Truth test(Check check, @Nullable Object seen, @Nullable Object[] slots) {
        return switch (check.operator()) {
            case EQUAL, DIFFERENT -> equality(check, seen, check.operands().get(0).value(slots));
            case IN, NOT_IN -> membership(check, seen, slots);
            case CONTAINS, NOT_CONTAINS -> {
                Object wanted = check.operands().get(0).value(slots);
                yield seen == null || wanted == Source.UNKNOWN ? Truth.UNKNOWN
                        : truth(((Collection<?>) seen).contains(wanted) == (check.operator() == Operator.CONTAINS));
            }
            default -> {
                Object wanted = check.operands().get(0).value(slots);
                yield seen == null || wanted == null || wanted == Source.UNKNOWN ? Truth.UNKNOWN
                        : truth(ordered(check.operator(), seen, wanted));
            }
        };
    }

    private static Truth equality(Check check, @Nullable Object seen, @Nullable Object wanted) {
        boolean different = check.operator() == Operator.DIFFERENT;
        if (wanted == null) { // "!= null" asks that it be known, "== null" that it be not
            return seen == null ? different ? Truth.UNKNOWN : Truth.TRUE : truth(different);
        }
        return seen == null || wanted == Source.UNKNOWN ? Truth.UNKNOWN : truth(same(seen, wanted) != different);
    }

    private static Truth membership(Check check, @Nullable Object seen, @Nullable Object[] slots) {
        boolean found = false;
        boolean nullToo = false;
        List<Source> operands = check.operands();
        for (int i = 0; i < operands.size(); i++) {
            Object wanted = operands.get(i).value(slots);
            nullToo |= wanted == null;
            found |= wanted != null && seen != null && same(seen, wanted);
        }
        boolean in = check.operator() == Operator.IN;
        if (seen == null) {
            return nullToo ? truth(in) : in ? Truth.UNKNOWN : Truth.TRUE;
        }
        return truth(found == in);
    }

    /**
     * The comparison as the engine makes it, to which what is not known is a value like others: {@code mode != X} holds of it,
     * {@code mode < X} does not. Where it does not hold, it is unknown if a side is not known or not bound, and false otherwise.
     */
    static Truth held(Check check, @Nullable Object seen, @Nullable Object[] slots) {
        List<Source> operands = check.operands();
        boolean known = seen != null;
        boolean among = false;
        for (int i = 0; i < operands.size(); i++) {
            Object wanted = operands.get(i).bound(slots);
            known &= wanted != null && wanted != Source.UNKNOWN || operands.get(i).isConstant();
            among |= wanted == null ? seen == null : seen != null && same(seen, wanted);
        }
        boolean bound = !check.isUnbound(slots);
        boolean holds = switch (check.operator()) {
            case EQUAL, IN -> among;
            case DIFFERENT, NOT_IN -> bound && !among;
            case CONTAINS -> contains(seen, operands.get(0).bound(slots));
            case NOT_CONTAINS -> bound && !contains(seen, operands.get(0).bound(slots));
            default -> bound && isOrdered(check.operator(), seen, operands.get(0).bound(slots));
        };
        boolean excluded = among && check.operator() == Operator.NOT_IN;
        return holds ? Truth.TRUE : known || seen != null && excluded ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The engine finds nothing in a list that is not known. */
    private static boolean contains(@Nullable Object seen, @Nullable Object wanted) {
        return seen instanceof Collection<?> many && many.stream().anyMatch(one -> one.equals(wanted));
    }

    private static boolean isOrdered(Operator operator, @Nullable Object one, @Nullable Object other) {
        return one != null && other != null && ordered(operator, one, other);
    }

    private static Truth truth(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    private static boolean same(Object one, Object other) {
        return one instanceof Number a && other instanceof Number b ? a.longValue() == b.longValue() : one.equals(other);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean ordered(Operator operator, Object one, Object other) {
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
