package org.ndrexpert.testcase;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what test cases show of the rules' conditions. */
public final class CoverageReport {

    private static final JsonFactory JSON = new JsonFactory();

    private CoverageReport() {}

    /** For people: the conditions that no test case shows to matter, and how many there are; lines that end with a line break. */
    public static String text(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        for (RuleCoverage rule : coverage.gaps()) {
            text.append(rule.file()).append(':').append(rule.line()).append(": ").append(rule.rule()).append('\n');
            for (ConditionCoverage gap : rule.gaps()) {
                text.append("    :").append(gap.line()).append(' ').append(gap.text()).append('\n').append("        ").append(lacking(gap)).append('\n');
            }
        }
        return text.append(summary(coverage)).append('\n').toString();
    }

    private static String lacking(ConditionCoverage gap) {
        if (gap.trueBy() == null) {
            return gap.falseBy() == null ? "never seen to make a difference" : "never true; false by " + gap.falseBy();
        }
        return "never false while all else holds; true by " + gap.trueBy();
    }

    /** One line: {@code conditions: 412 of 480 outcomes seen, 85.8 %; 120 of 166 rules completely}. */
    public static String summary(Coverage coverage) {
        return String.format(Locale.ROOT, "conditions: %d of %d outcomes seen, %.1f %%; %d of %d rules completely", coverage.shown(),
                coverage.outcomes(), Math.floor(coverage.percentage() * 10) / 10, coverage.rules().size() - coverage.gaps().size(), coverage.rules().size());
    }

    /**
     * For programs, one line without a line break at its end.
     *
     * <pre>{@code
     * {"percentage": 85.8, "shown": 412, "outcomes": 480,
     *  "rules": [{"rule": its sentence, "file": "rules/...drl", "line": 12, "article": absent for a general rule,
     *             "conditions": [{"text": "VirusScanner(mode == ScanMode.MAPI)", "line": 14, "trueBy": "FILE:LINE scenario", "falseBy": ...}]}]}
     * }</pre>
     *
     * <p>An outcome that no test case shows is left out.
     */
    public static String json(Coverage coverage) {
        StringWriter written = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), (Writer) written)) {
            json.writeStartObject();
            json.writeNumberProperty("percentage", Math.floor(coverage.percentage() * 10) / 10);
            json.writeNumberProperty("shown", coverage.shown());
            json.writeNumberProperty("outcomes", coverage.outcomes());
            json.writeName("rules");
            json.writeStartArray();
            coverage.rules().forEach(rule -> write(rule, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return written.toString();
    }

    private static void write(RuleCoverage rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule.rule());
        json.writeStringProperty("file", rule.file());
        json.writeNumberProperty("line", rule.line());
        write("article", rule.article(), json);
        json.writeName("conditions");
        json.writeStartArray();
        for (ConditionCoverage condition : rule.conditions()) {
            json.writeStartObject();
            json.writeStringProperty("text", condition.text());
            json.writeNumberProperty("line", condition.line());
            write("trueBy", condition.trueBy(), json);
            write("falseBy", condition.falseBy(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
