package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
    private final @Nullable Class<?> type;

    /** @param type of the component that is compared; absent where there is none */
    private ConstraintReader(String text, @Nullable Class<?> type) {
        this.text = text;
        this.type = type;
    }

    /**
     * @param type the record that the pattern matches
     * @throws RuleMistake where it is not one, or not one for this record
     */
    static Constraint read(String text, Class<?> type) {
        String stripped = text.strip();
        String component = componentOf(stripped);
        if (!component.isEmpty() && stripped.startsWith(component) && stripped.substring(component.length()).strip().startsWith(":")) {
            throw new ConstraintAdvice(stripped, component).onComparison(stripped.substring(component.length()).strip());
        }
        if (!component.isEmpty() && (!type.isRecord() || !Shape.of(type).has(component))) {
            throw new RuleMistake(DefectKind.UNKNOWN_COMPONENT, type.getSimpleName() + " has no " + component,
                    type.isRecord() ? Spelling.advice(component, Shape.of(type).names(), "its components") : "it has no components, write "
                            + type.getSimpleName() + "()");
        }
        Class<?> compared = component.isEmpty() ? null : Shape.of(type).type(component);
        Constraint constraint = new ConstraintReader(stripped, compared).read(component);
        if (compared != null) {
            ConstraintTypes.check(constraint, type, compared);
        }
        return constraint;
    }

    /** The component that a constraint begins with, behind its variable; empty where there is none. */
    private static String componentOf(String text) {
        int start = 0;
        if (text.startsWith("$")) {
            start = text.indexOf(':') + 1;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return text.startsWith("$", start) ? "" : text.substring(start, end);
    }

    private Constraint read(String component) {
        String rest = text;
        String variable = null;
        if (rest.startsWith("$")) {
            int colon = rest.indexOf(':');
            if (colon < 0) {
                throw wrong(rest.contains("=") || rest.contains("<") || rest.contains(">") ? "it begins with the name of a component; what that is "
                        + "compared with stands behind: server == $scope.server" : "a variable is bound with a colon, as in $server : name");
            }
            variable = rest.substring(0, colon).strip();
            if (variable.length() == 1) {
                throw wrong("a variable has a name behind its $, as in $server : name");
            }
            rest = rest.substring(colon + 1).strip();
        }
        if (component.isEmpty()) {
            throw wrong("a constraint begins with the name of a component");
        }
        String comparison = rest.substring(component.length()).strip();
        if (comparison.isEmpty()) {
            if (variable == null) {
                throw wrong("write what the component is compared with, as in " + component + " == ...");
            }
            return new Constraint(variable, component, null, List.of());
        }
        Operator operator = operatorAtStartOf(comparison)
                .orElseThrow(() -> new ConstraintAdvice(text, component).onComparison(comparison));
        String operands = afterOperator(comparison, operator);
        return new Constraint(variable, component, operator, readOperands(operands, operator));
    }

    /** @throws RuleMistake as {@link #read(String, Class)} does */
    static Operand operand(String text) {
        return new ConstraintReader(text.strip(), null).readOperand(text.strip());
    }

    private static Optional<Operator> operatorAtStartOf(String comparison) {
        String spaced = spaced(comparison);
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

    private static String spaced(String text) {
        StringJoiner words = new StringJoiner(" ");
        for (StringTokenizer rest = new StringTokenizer(text); rest.hasMoreTokens();) {
            words.add(rest.nextToken());
        }
        return words.toString();
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

    static List<String> splitOutsideQuotes(String list) {
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
            throw new ConstraintAdvice(text, "").onValue(operand, this.type);
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
