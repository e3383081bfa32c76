package org.ndrexpert.rule;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.DefectKind;

/** Says of a constraint that rules here do not use what would be right, by what its author may know from elsewhere. */
final class ConstraintAdvice {

    /** What people write for a comparison who know it from elsewhere. */
    static final Map<String, String> MEANT = Map.of("is", "==", "equals", "==", "eq", "==", "ne", "!=", "lt", "<", "gt", ">",
            "le", "<=", "ge", ">=", "notin", "not in", "contain", "contains");

    private static final String COMPARISONS = "it may be compared by ==, !=, <, <=, >, >=, in, not in, contains, not contains";

    private final String text;
    private final String component;

    ConstraintAdvice(String text, String component) {
        this.text = text;
        this.component = component;
    }

    /** @param comparison what follows the component, which begins with no comparison */
    RuleMistake onComparison(String comparison) {
        String word = firstWord(comparison.startsWith("not ") ? comparison.substring(4).strip() : comparison);
        if (word.equals("matches")) {
            return regularExpression(comparison);
        }
        if (comparison.startsWith(":")) {
            String rest = comparison.substring(1).strip();
            boolean value = !rest.isEmpty() && (!Character.isJavaIdentifierStart(rest.charAt(0)) || rest.startsWith("$") || rest.contains("."));
            return form(value ? "a colon binds a variable; write " + component + " == " + rest : "a variable begins with $: write $" + component + " : " + rest);
        }
        if (comparison.startsWith(".") || comparison.startsWith("!.")) {
            return form("a constraint is on a component of the fact itself; bind it, as in $" + component + " : " + component
                    + ", and compare further on with $" + component + comparison.substring(comparison.indexOf('.')));
        }
        if (comparison.startsWith("(")) {
            return form("a component is written without parentheses, and nothing is called");
        }
        if (MEANT.containsKey(word)) {
            return form("write " + component + " " + MEANT.get(word) + comparison.substring(word.length()));
        }
        return joined(comparison) != null ? joined(comparison) : form(COMPARISONS);
    }

    /** @param operand what stands where a value is expected, and is none */
    RuleMistake onValue(String operand, @Nullable Class<?> type) {
        RuleMistake joined = joined(operand);
        if (joined != null) {
            return joined;
        }
        String wanted = "write a text in quotes, a whole number, true, false, null, a constant such as Product.EXCHANGE_5_5, or a variable";
        if (operand.length() > 1 && operand.startsWith("'") && operand.endsWith("'")) {
            wanted = "a text stands in double quotes: \"" + operand.substring(1, operand.length() - 1) + "\"";
        } else if (type != null && type.isEnum() && !InWords.constantMeant(operand, type).isEmpty()) {
            wanted = "did you mean " + InWords.constantMeant(operand, type) + "?";
        } else if (operand.chars().allMatch(c -> c == '-' || c == '.' || c >= '0' && c <= '9')) {
            wanted = "numbers are whole and have no sign; a version comes from the facts, as in $hotfix.version";
        } else if (isName(operand)) {
            wanted = "a text stands in quotes: \"" + operand + "\"; a variable begins with $";
        }
        return new RuleMistake(DefectKind.UNKNOWN_CONSTANT, "\"" + text + "\": " + operand + " is no value", wanted);
    }

    private static boolean isName(String operand) {
        return !operand.isEmpty() && operand.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ');
    }

    /** Two constraints in one, outside of quotes. */
    private @Nullable RuleMistake joined(String part) {
        boolean quoted = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '&' || c == '|')) {
                String sign = part.startsWith(String.valueOf(c).repeat(2), i) ? String.valueOf(c).repeat(2) : String.valueOf(c);
                return new RuleMistake(DefectKind.CONSTRAINT_FORM, "\"" + text + "\" joins two constraints by " + sign,
                        c == '&' ? "write a comma" : "ask for one of several values by in (...), or write a second rule");
            }
        }
        return null;
    }

    private RuleMistake regularExpression(String comparison) {
        int quote = comparison.indexOf('"');
        String wrong = quote < 0 ? "" : unclosed(comparison.substring(quote + 1));
        return new RuleMistake(DefectKind.REGULAR_EXPRESSION, "\"" + text + "\" compares by a regular expression"
                + (wrong.isEmpty() ? "" : ", and one in which " + wrong + " is not closed"),
                "compare by == or in; words of a report's text become a phrase in the facts: phrases contains \"too-many-recipients\"");
    }

    /** The bracket of a regular expression that is opened and not closed; empty where none is. */
    private static String unclosed(String expression) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            boolean inClass = open.length() > 0 && open.charAt(open.length() - 1) == '[';
            if (c == '\\') {
                i++;
            } else if (c == '[' && !inClass || (c == '(' || c == '{') && !inClass) {
                open.append(c);
            } else if (open.length() > 0 && c == closing(open.charAt(open.length() - 1))) {
                open.setLength(open.length() - 1);
            }
        }
        return open.length() == 0 ? "" : open.substring(open.length() - 1);
    }

    private static char closing(char open) {
        return open == '(' ? ')' : open == '[' ? ']' : '}';
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private RuleMistake form(String wanted) {
        return new RuleMistake(DefectKind.CONSTRAINT_FORM, "\"" + text + "\" is no constraint that rules here use", wanted);
    }
}
