package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ndrexpert.rule.Operand.Literal;
import org.ndrexpert.rule.Operand.Variable;
import org.ndrexpert.yaml.Spelling;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;

/**
 * Reads one constraint of a pattern, such as {@code $scope : scope}, {@code version >= $hotfix.version} or
 * {@code product in (null, Product.EXCHANGE_5_5)}: the part of the rule language that rules of an article are written in.
 */
final class ConstraintReader {

    private final String text;

    private ConstraintReader(String text) {
        this.text = text;
    }

    /**
     * @param type the record that the pattern matches
     * @throws RuleMistake where it is not one, or not one for this record
     */
    static Constraint read(String text, Class<?> type) {
        Constraint constraint = new ConstraintReader(text.strip()).read();
        if (type.isRecord() && !Shape.of(type).has(constraint.component())) {
            throw new RuleMistake(DefectKind.UNKNOWN_COMPONENT, type.getSimpleName() + " has no " + constraint.component(),
                    Spelling.advice(constraint.component(), Shape.of(type).names(), "its components"));
        }
        if (type.isRecord()) {
            Class<?> component = Shape.of(type).type(constraint.component());
            checkOperator(constraint, component);
            constraint.operands().forEach(operand -> checkType(operand, constraint, component));
        }
        return constraint;
    }

    /** A value of another type is never equal to the component's, and the rule would do nothing without a word. */
    private static void checkType(Operand operand, Constraint constraint, Class<?> type) {
        boolean scalar = constraint.operator() != Operator.CONTAINS && constraint.operator() != Operator.NOT_CONTAINS;
        if (scalar && operand instanceof Literal literal && literal.value() != null) {
            boolean fits = Number.class.isAssignableFrom(type) ? literal.value() instanceof Long : type.isInstance(literal.value());
            if (!fits) {
                throw new RuleMistake(DefectKind.WRONG_TYPE, constraint.component() + " is compared with " + shown(literal.value()),
                        "it is " + described(type));
            }
        }
    }

    private static String shown(Object value) {
        return value instanceof String text ? '"' + text + '"'
                : value instanceof Enum<?> constant ? constant.getDeclaringClass().getSimpleName() + '.' + constant.name() : value.toString();
    }

    private static String described(Class<?> type) {
        return type == String.class ? "a text, in quotes" : Number.class.isAssignableFrom(type) ? "a whole number"
                : type == Boolean.class ? "true or false"
                : type.isEnum() ? "a constant such as " + type.getSimpleName() + '.' + ((Enum<?>) type.getEnumConstants()[0]).name()
                : "a " + type.getSimpleName();
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
        } else if (operator != null && operator.isOrder() && (!Comparable.class.isAssignableFrom(type) || type.isEnum() || type == String.class)) {
            throw new RuleMistake(DefectKind.WRONG_OPERATOR, constraint.component() + " has no order, and is compared by " + operator.sign(),
                    "numbers and versions have one; compare this by == or in");
        }
    }

    private Constraint read() {
        String rest = text;
        String variable = null;
        if (rest.startsWith("$")) {
            int colon = rest.indexOf(':');
            if (colon < 0) {
                throw wrong("a variable is bound with a colon, as in $server : name");
            }
            variable = rest.substring(0, colon).strip();
            rest = rest.substring(colon + 1).strip();
        }
        int end = 0;
        while (end < rest.length() && Character.isJavaIdentifierPart(rest.charAt(end))) {
            end++;
        }
        String component = rest.substring(0, end);
        String comparison = rest.substring(end).strip();
        if (component.isEmpty()) {
            throw wrong("a constraint begins with the name of a component");
        }
        if (comparison.isEmpty()) {
            if (variable == null) {
                throw wrong("write what the component is compared with, as in " + component + " == ...");
            }
            return new Constraint(variable, component, null, List.of());
        }
        Operator operator = operatorAtStartOf(comparison)
                .orElseThrow(() -> wrong("it may be compared by ==, !=, <, <=, >, >=, in, not in, contains, not contains"));
        String operands = afterOperator(comparison, operator);
        return new Constraint(variable, component, operator, readOperands(operands, operator));
    }

    /** @throws RuleMistake as {@link #read(String, Class)} does */
    static Operand operand(String text) {
        return new ConstraintReader(text.strip()).readOperand(text.strip());
    }

    private static Optional<Operator> operatorAtStartOf(String comparison) {
        String spaced = String.join(" ", comparison.trim().split("\\s+"));
        for (Operator operator : Operator.values()) {
            boolean word = Character.isLetter(operator.sign().charAt(0));
            if (spaced.startsWith(operator.sign())
                    && (!word || spaced.length() > operator.sign().length()
                            && !Character.isJavaIdentifierPart(spaced.charAt(operator.sign().length())))) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private static String afterOperator(String comparison, Operator operator) {
        String[] words = operator.sign().split(" ");
        String rest = comparison;
        for (String word : words) {
            rest = rest.strip().substring(word.length());
        }
        return rest.strip();
    }

    private List<Operand> readOperands(String operands, Operator operator) {
        if (operator != Operator.IN && operator != Operator.NOT_IN) {
            return List.of(readOperand(operands));
        }
        if (!operands.startsWith("(") || !operands.endsWith(")")) {
            throw wrong("the values of a list stand in parentheses, as in product in (Product.EXCHANGE_5_0, Product.EXCHANGE_5_5)");
        }
        List<Operand> read = new ArrayList<>();
        for (String one : splitOutsideQuotes(operands.substring(1, operands.length() - 1))) {
            read.add(readOperand(one.strip()));
        }
        return read;
    }

    private static List<String> splitOutsideQuotes(String list) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(list.substring(start));
        return parts;
    }

    private Operand readOperand(String operand) {
        if (operand.startsWith("$")) {
            String[] path = operand.split("\\.");
            return new Variable(path[0], List.of(path).subList(1, path.length));
        }
        if (operand.length() >= 2 && operand.startsWith("\"") && operand.indexOf('"', 1) == operand.length() - 1) {
            return new Literal(operand.substring(1, operand.length() - 1));
        }
        switch (operand) {
            case "null":
                return new Literal(null);
            case "true":
                return new Literal(true);
            case "false":
                return new Literal(false);
            default:
        }
        if (!operand.isEmpty() && operand.chars().allMatch(c -> c >= '0' && c <= '9') && operand.length() < 19) {
            return new Literal(Long.parseLong(operand));
        }
        return new Literal(constant(operand));
    }

    private Object constant(String operand) {
        int dot = operand.indexOf('.');
        Class<?> type = dot < 0 ? null : Vocabulary.TYPES.get(operand.substring(0, dot));
        if (type == null || !type.isEnum()) {
            throw new RuleMistake(DefectKind.UNKNOWN_CONSTANT, "\"" + text + "\": " + operand + " is no value",
                    "write a text in quotes, a whole number, true, false, null, a constant such as Product.EXCHANGE_5_5, or a variable");
        }
        String name = operand.substring(dot + 1);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new RuleMistake(DefectKind.UNKNOWN_CONSTANT, type.getSimpleName() + " has no constant " + name, Spelling.advice(name,
                Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList(), "its constants"));
    }

    private RuleMistake wrong(String wanted) {
        return new RuleMistake(DefectKind.CONSTRAINT_FORM, "\"" + text + "\" is no constraint that rules here use", wanted);
    }
}
