package org.ndrexpert.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Operator;

/** What a condition compares, as a person reads it. */
final class ComparisonWords {

    private static final String UNKNOWN = "not known";

    /** What a list holds and does not, where that reads otherwise than by its name. */
    private static final Map<String, List<String>> LISTS = Map.of("roles", List.of("role is ", "role is not "),
            "phrases", List.of("the text means ", "the text does not mean "), "carries", List.of("it carries ", "it does not carry "),
            "names", List.of("it names ", "it does not name "),
            "namedFor", List.of("it is named in the refusal for ", "it is not named in the refusal for "));

    private ComparisonWords() {}

    /** @param values the operands in words */
    static String of(Constraint constraint, List<String> values) {
        if (constraint.component().equals("implied")) {
            return "somebody described it";
        }
        boolean contained = constraint.operator() == Operator.CONTAINS;
        if (LISTS.containsKey(constraint.component()) && (contained || constraint.operator() == Operator.NOT_CONTAINS)) {
            return LISTS.get(constraint.component()).get(contained ? 0 : 1) + values.get(0);
        }
        return Words.of(constraint.component()) + comparison(constraint, values);
    }

    private static String comparison(Constraint constraint, List<String> values) {
        String is = constraint.operands().stream().anyMatch(ComparisonWords::isAnswer) ? ": " : " is ";
        String value = values.get(0);
        return switch (constraint.operator()) {
            case EQUAL -> is + value;
            case DIFFERENT -> value.equals(UNKNOWN) ? " is known" : is + "not " + value;
            case IN -> is + Words.or(unknownLast(values));
            case NOT_IN -> values.contains(UNKNOWN) ? " is known" + other(values) : is + "not " + Words.or(values);
            case CONTAINS -> " include " + value;
            case NOT_CONTAINS -> " do not include " + value;
            case LESS -> " is less than " + value;
            case AT_MOST -> " is at most " + value;
            case GREATER -> " is more than " + value;
            case AT_LEAST -> " is at least " + value;
        };
    }

    private static boolean isAnswer(Operand operand) {
        return operand instanceof Operand.Literal literal && literal.value() instanceof Boolean;
    }

    private static String other(List<String> values) {
        List<String> known = values.stream().filter(value -> !value.equals(UNKNOWN)).toList();
        return known.isEmpty() ? "" : " and not " + Words.or(known);
    }

    private static List<String> unknownLast(List<String> values) {
        return Stream.concat(values.stream().filter(value -> !value.equals(UNKNOWN)), values.stream().filter(UNKNOWN::equals)).toList();
    }

    static String literal(@Nullable Object value) {
        if (value == null) {
            return UNKNOWN;
        }
        return value instanceof Boolean flag ? flag ? "yes" : "no" : value.equals("") ? "empty" : Literals.text(value);
    }
}
