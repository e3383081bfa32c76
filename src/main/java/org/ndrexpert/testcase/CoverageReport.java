package org.ndrexpert.testcase;

import java.util.List;
import java.util.Locale;

import org.ndrexpert.explanation.Inert;
import org.ndrexpert.explanation.Json;

/** Writes what test cases show of the rules' conditions. */
public final class CoverageReport {

    private CoverageReport() {}

    /**
     * For people, rule by rule, how many conditions there are at the end; lines that end with a line break.
     *
     * @param all whether also those conditions are listed that test cases show both true and false
     */
    public static String text(Coverage coverage, boolean all) {
        StringBuilder text = new StringBuilder();
        for (RuleCoverage rule : all ? coverage.rules() : coverage.gaps()) {
            text.append(Inert.line(rule.file() + ":" + rule.line() + ": " + rule.rule())).append('\n');
            for (ConditionCoverage condition : all ? rule.conditions() : rule.gaps()) {
                text.append("    :").append(condition.line()).append(' ').append(Inert.line(condition.text())).append('\n');
                lines(condition).forEach(line -> text.append("        ").append(Inert.line(line)).append('\n'));
            }
        }
        return text.append(summary(coverage)).append('\n').toString();
    }

    private static List<String> lines(ConditionCoverage condition) {
        if (condition.trueBy() == null) {
            return List.of(condition.falseBy() == null ? "never seen to make a difference" : "never true; false by " + condition.falseBy());
        }
        return condition.falseBy() == null ? List.of("never false while all else holds; true by " + condition.trueBy())
                : List.of("true by " + condition.trueBy(), "false by " + condition.falseBy());
    }

    /** One line: {@code conditions: 412 of 480 outcomes seen, 85.8 %; 120 of 166 rules completely}. */
    public static String summary(Coverage coverage) {
        return String.format(Locale.ROOT, "conditions: %d of %d outcomes seen, %.1f %%; %d of %d rules completely", coverage.shown(),
                coverage.outcomes(), shownPercentage(coverage), coverage.rules().size() - coverage.gaps().size(), coverage.rules().size());
    }

    /**
     * For programs: the properties, without the braces.
     *
     * <pre>{@code
     * {"percentage": 85.8, "shown": 412, "outcomes": 480,
     *  "rules": [{"rule": its sentence, "file": "rules/...drl", "line": 12, "article": absent for a general rule,
     *             "conditions": [{"text": "VirusScanner(mode == ScanMode.MAPI)", "line": 14, "trueBy": "FILE:LINE scenario", "falseBy": ...}]}]}
     * }</pre>
     *
     * <p>An outcome that no test case shows is left out.
     */
    static void write(Coverage coverage, Json json) {
        json.decimal("percentage", shownPercentage(coverage)).number("shown", coverage.shown()).number("outcomes", coverage.outcomes())
                .list("rules", coverage.rules(), rule -> json.object(() -> write(rule, json)));
    }

    /** Rounded down, so that nothing that is missing looks complete. */
    private static double shownPercentage(Coverage coverage) {
        return Math.floor(coverage.percentage() * 10) / 10;
    }

    private static void write(RuleCoverage rule, Json json) {
        json.text("rule", rule.rule()).text("file", rule.file()).number("line", rule.line()).text("article", rule.article())
                .list("conditions", rule.conditions(), condition -> json.object(() -> json.text("text", condition.text())
                        .number("line", condition.line()).text("trueBy", condition.trueBy()).text("falseBy", condition.falseBy())));
    }
}
