package org.ndrexpert.rule;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;

import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.Operand.Literal;

/** Checks a constraint beside the component that it is on. */
final class ConstraintTypes {

    private ConstraintTypes() {}

    /**
     * @param matched the record that the pattern matches
     * @param component type of the component that is compared
     * @throws RuleMistake where the comparison or a value does not suit it
     */
    static void check(Constraint constraint, Class<?> matched, Class<?> component) {
        checkOperator(constraint, component);
        if (constraint.operands().stream().anyMatch(operand -> operand instanceof Literal literal && literal.value() != null)) {
            Class<?> value = Collection.class.isAssignableFrom(component) ? elementType(matched, constraint.component()) : component;
            constraint.operands().forEach(operand -> checkType(operand, constraint, value));
        }
    }

    /** What a list holds. */
    static Class<?> elementType(Class<?> matched, String component) {
        for (RecordComponent one : matched.getRecordComponents()) {
            if (one.getName().equals(component) && one.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element) {
                return element;
            }
        }
        return Object.class;
    }

    /** A value of another type is never equal to the component's, and the rule would do nothing without a word. */
    private static void checkType(Operand operand, Constraint constraint, Class<?> type) {
        if (operand instanceof Literal literal && literal.value() != null) {
            if (type == Integer.class && literal.value() instanceof Long number && number > Integer.MAX_VALUE) {
                throw new RuleMistake(DefectKind.WRONG_TYPE, constraint.component() + " is compared with " + number,
                        "it has no values beyond " + Integer.MAX_VALUE);
            }
            boolean fits = InWords.isNumber(type) ? literal.value() instanceof Long : type.isInstance(literal.value());
            if (!fits) {
                throw new RuleMistake(DefectKind.WRONG_TYPE, constraint.component() + " is compared with " + InWords.value(literal.value()),
                        meant(literal.value(), type));
            }
        }
    }

    private static String meant(Object value, Class<?> type) {
        if (value instanceof String text && type.isEnum() && !InWords.constantMeant(text, type).isEmpty()) {
            return "write " + InWords.constantMeant(text, type);
        }
        if (value instanceof String text && isQuoted(text, type)) {
            return "write " + text + " without quotes";
        }
        return value instanceof Long && type == String.class ? "write it in quotes: \"" + value + "\"" : "it is " + InWords.type(type);
    }

    private static boolean isQuoted(String text, Class<?> type) {
        return InWords.isNumber(type) ? !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')
                : type == Boolean.class && (text.equals("true") || text.equals("false"));
    }

    /** The engine takes an unsuitable comparison at its word, and the rule does nothing or fails when it runs. */
    private static void checkOperator(Constraint constraint, Class<?> type) {
        Operator operator = constraint.operator();
        boolean many = Collection.class.isAssignableFrom(type);
        if (operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS) {
            if (!many) {
                throw new RuleMistake(DefectKind.WRONG_OPERATOR, constraint.component() + " is no list, and " + operator.sign() + " asks what is in one",
                        "compare it by == or in");
            }
        } else if (operator != null && many && constraint.operands().stream().noneMatch(Literal.NULL::equals)) {
            throw new RuleMistake(DefectKind.WRONG_OPERATOR, constraint.component() + " is a list, which is compared by " + operator.sign(),
                    "ask by contains or not contains what is in it");
        } else if (operator != null && operator.isOrder() && constraint.operands().contains(Literal.NULL)) {
            throw new RuleMistake(DefectKind.WRONG_OPERATOR, constraint.component() + " is compared by " + operator.sign() + " with null, which has no order",
                    "ask by == null or != null whether it is known");
        } else if (operator != null && operator.isOrder() && (!Comparable.class.isAssignableFrom(type) || type.isEnum() || type == String.class)) {
            throw new RuleMistake(DefectKind.WRONG_OPERATOR, constraint.component() + " has no order, and is compared by " + operator.sign(),
                    "numbers and versions have one; compare this by == or in");
        }
    }
}
