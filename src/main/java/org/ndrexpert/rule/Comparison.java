package org.ndrexpert.rule;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.OpenStep.Check;
import org.ndrexpert.rule.OpenStep.Source;

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
                yield seen == null || wanted == OpenStep.UNKNOWN ? Truth.UNKNOWN
                        : truth(((Collection<?>) seen).contains(wanted) == (check.operator() == Operator.CONTAINS));
            }
            default -> {
                Object wanted = check.operands().get(0).value(slots);
                yield seen == null || wanted == null || wanted == OpenStep.UNKNOWN ? Truth.UNKNOWN
                        : truth(ordered(check.operator(), seen, wanted));
            }
        };
    }

    private static Truth equality(Check check, @Nullable Object seen, @Nullable Object wanted) {
        boolean different = check.operator() == Operator.DIFFERENT;
        if (wanted == null) { // "!= null" asks that it be known, "== null" that it be not
            return seen == null ? different ? Truth.UNKNOWN : Truth.TRUE : truth(different);
        }
        return seen == null || wanted == OpenStep.UNKNOWN ? Truth.UNKNOWN : truth(same(seen, wanted) != different);
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
