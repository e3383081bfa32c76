package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Difference;
import org.ndrexpert.diagnosis.Difference.FindingChange;
import org.ndrexpert.diagnosis.Difference.RemedyChange;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.evidence.Certainty;

/**
 * Compares the diagnoses of a report before and after redaction: findings, their certainty and the rules they come from, remedies, and
 * what is asked next.
 */
final class SameDiagnosis {
    private SameDiagnosis() {}

    /** A sentence for each difference. */
    static List<String> differences(Diagnosis before, Diagnosis after, Redaction redaction) {
        List<String> differences = new ArrayList<>();
        Difference difference = Difference.between(before, after, redaction::redacted, redaction::redactedHost);
        difference.findings().forEach(change -> differences.add(sentence(change)));
        difference.remedies().forEach(change -> differences.add(sentence(change)));
        Map<String, TreeSet<String>> rules = rules(before);
        Map<String, TreeSet<String>> otherRules = rules(after);
        rules.forEach((finding, names) -> {
            if (otherRules.containsKey(finding) && !names.equals(otherRules.get(finding))) {
                differences.add(finding + " rests on other rules: " + names + " before, " + otherRules.get(finding) + " now");
            }
        });
        if (!decided(before).equals(decided(after))) {
            differences.add("other articles are asked about: " + decided(before) + " before, " + decided(after) + " now");
        }
        return differences;
    }

    private static String sentence(FindingChange change) {
        return change.article() + (change.server().isEmpty() ? "" : " on " + change.server())
                + (change.recipients().isEmpty() ? "" : " for " + String.join(", ", change.recipients())) + " was " + term(change.before()) + " and is "
                + term(change.after());
    }

    private static String term(@Nullable Certainty certainty) {
        return certainty == null ? "not found" : certainty.term();
    }

    private static String sentence(RemedyChange change) {
        return "the remedy " + change.remedy().strip() + " of " + change.article() + " was " + (change.before() == null ? "not given" : change.before())
                + " and is " + (change.after() == null ? "not given" : change.after());
    }

    private static Map<String, TreeSet<String>> rules(Diagnosis diagnosis) {
        Map<String, TreeSet<String>> rules = new LinkedHashMap<>();
        for (Finding finding : diagnosis.findings()) {
            TreeSet<String> names = rules.computeIfAbsent(finding.article().article() + " " + finding.certainty().term(), key -> new TreeSet<>());
            finding.inferences().forEach(inference -> names.add(inference.rule()));
        }
        return rules;
    }

    private static TreeSet<String> decided(Diagnosis diagnosis) {
        TreeSet<String> decided = new TreeSet<>();
        for (Question question : diagnosis.questions()) {
            decided.addAll(question.decides());
        }
        return decided;
    }
}
