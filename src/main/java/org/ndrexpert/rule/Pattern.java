package org.ndrexpert.rule;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Required;

/**
 * One pattern on the left-hand side of a rule, as it is written.
 *
 * @param mode empty for a plain pattern, else {@code not} or {@code exists}
 * @param type simple name of the matched record
 * @param variable what a match is bound to, with its {@code $}; absent where it is not
 * @param constraints the texts between the parentheses
 * @param line where it begins in its file, from 1
 * @param from where the pattern takes its candidates from, as in {@code $catalogue.hotfixes($article)}; absent where from the facts
 */
public record Pattern(
        @Required String mode,
        @Required String type,
        @Nullable String variable,
        @Required List<String> constraints,
        int line,
        @Nullable String from) {

    /** As it is written, on one line. */
    public String text() {
        String texts = constraints.stream().map(Pattern::onOneLine).collect(Collectors.joining(", "));
        return (mode.isEmpty() ? "" : mode + " ") + (variable == null ? "" : variable + " : ") + type + "(" + texts + ")"
                + (from == null ? "" : " from " + onOneLine(from));
    }

    /** A constraint as it is written, on one line. */
    public String text(int constraint) {
        return onOneLine(constraints.get(constraint));
    }

    private static String onOneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
