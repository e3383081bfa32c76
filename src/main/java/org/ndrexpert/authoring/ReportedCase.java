package org.ndrexpert.authoring;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.situation.Known;
import org.ndrexpert.testcase.Outcome;
import org.ndrexpert.testcase.Result;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.Verification;
import org.ndrexpert.yaml.YamlText;

/** A test case of what a real report says, and of what the knowledge makes of it today; its author changes that to what is right. */
public final class ReportedCase {

    private ReportedCase() {}

    /**
     * The case as it stands in a file, with an empty line before it.
     *
     * @param incident one that has a report
     * @throws org.ndrexpert.knowledge.RulesFailedException where a rule fails on it
     */
    public static String of(Incident incident, NdrExpert expert) {
        List<Observation> given = incident.reported().stream().map(Known::observation).toList();
        StringBuilder text = new StringBuilder("\n- scenario: " + NewItem.MARK + " what came back with a report that has these values\n  given:\n");
        given.forEach(one -> text.append("    - ").append(YamlText.observation(one)).append('\n'));
        Outcome got = outcome(Incident.ofObservations(incident.name(), given), expert);
        text.append("  # ").append(NewItem.MARK).append(": this is what comes of it without the new item\n  then:");
        int empty = text.length();
        append(text, "confirmed", got.confirmed());
        append(text, "suspected", got.suspected());
        append(text, "excluded", got.excluded());
        append(text, "remedies", got.remedies());
        append(text, "warnings", got.warnings());
        return text.append(text.length() == empty ? " {}\n" : "").toString();
    }

    private static Outcome outcome(Incident incident, NdrExpert expert) {
        Outcome nothing = new Outcome(null, null, null, null, null, null, null);
        Result result = Verification.of(new Scenario(incident.name(), 1, incident.name(), incident, nothing), expert);
        return result instanceof Result.Failed failed ? failed.got() : nothing;
    }

    private static void append(StringBuilder text, String key, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n").append("    ").append(key).append(":\n");
            values.forEach(value -> text.append("      - ").append(YamlText.text(value)).append('\n'));
        }
    }
}
