package org.ndrexpert.testcase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;

/** Holds the diagnosis of a scenario's incident against what the scenario says; the whole outcome counts, an extra finding fails. */
public final class Verification {

    private final List<String> differences = new ArrayList<>();
    private final Diagnosis diagnosis;

    private Verification(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** @return what differs, a line each; empty where the scenario holds */
    public static List<String> of(Scenario scenario, NdrExpert expert) {
        Verification verification = new Verification(expert.diagnose(scenario.given()));
        verification.compare(scenario.then());
        return verification.differences;
    }

    private void compare(Outcome then) {
        compare("confirmed", then.confirmed(), findings(Certainty.CONFIRMED));
        compare("suspected", then.suspected(), findings(Certainty.SUSPECTED));
        compare("excluded", then.excluded(), findings(Certainty.EXCLUDED));
        if (then.supported() != null) {
            compare("supported", then.supported(), supports());
        }
        compare("remedies", then.remedies(), remedies());
        if (then.questions() != null) {
            compare("questions", then.questions(), diagnosis.questions().stream().map(Question::asks).toList());
        }
        compareWarnings(then.warnings());
    }

    private void compare(String what, List<String> expected, List<String> got) {
        if (expected.equals(got)) {
            return;
        }
        List<String> missing = new ArrayList<>(expected);
        got.forEach(missing::remove);
        List<String> extra = new ArrayList<>(got);
        expected.forEach(extra::remove);
        missing.forEach(one -> differences.add(what + ": expected " + one + ", which did not come"));
        extra.forEach(one -> differences.add(what + ": unexpected " + one + grounds(one)));
        if (missing.isEmpty() && extra.isEmpty()) {
            differences.add(what + ": expected the order " + expected + ", got " + got);
        }
    }

    private void compareWarnings(List<String> expected) {
        List<String> unexplained = new ArrayList<>(diagnosis.warnings());
        for (String text : expected) {
            if (!unexplained.removeIf(warning -> warning.contains(text))) {
                differences.add("warnings: expected one that contains \"" + text + "\", which did not come");
            }
        }
        unexplained.forEach(warning -> differences.add("warnings: unexpected \"" + warning + "\""));
    }

    private List<String> findings(Certainty certainty) {
        return diagnosis.findings().stream().filter(finding -> finding.certainty() == certainty).map(Verification::label).sorted().toList();
    }

    private List<String> supports() {
        return diagnosis.findings().stream().filter(finding -> finding.support() > 0)
                .map(finding -> label(finding) + " by " + finding.support()).sorted().toList();
    }

    private static String label(Finding finding) {
        return finding.article().article() + finding.servers().stream().map(server -> " on " + server).collect(Collectors.joining());
    }

    private List<String> remedies() {
        return diagnosis.remedies().stream()
                .filter(remedy -> remedy.remedial().kind().compareTo(Kind.WORKAROUND) <= 0)
                .map(Verification::label).distinct().sorted().toList();
    }

    private static String label(Remedy remedy) {
        String what = remedy.remedial() instanceof Hotfix hotfix ? hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version())
                : remedy.remedial() instanceof ServicePack pack ? pack.name() : "";
        String whether = remedy.remedial().kind() == Kind.WORKAROUND && remedy.applicability() == Applicability.APPLIES ? ""
                : " " + remedy.applicability().term();
        String where = remedy.server().isEmpty() ? "" : " on " + remedy.server();
        return (remedy.remedial().kind().term() + " " + what).strip() + whether + where + " (" + remedy.article() + ")";
    }

    /** Which rules made an unexpected finding, so that nobody has to search for them. */
    private String grounds(String label) {
        return diagnosis.findings().stream().filter(finding -> label(finding).equals(label))
                .flatMap(finding -> finding.inferences().stream()).map(Inference::rule).distinct()
                .map(rule -> "\n        by \"" + rule + "\"").collect(Collectors.joining());
    }
}
