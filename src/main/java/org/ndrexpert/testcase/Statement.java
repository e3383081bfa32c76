package org.ndrexpert.testcase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;

/**
 * One finding or remedy, as expected or as it came.
 *
 * @param text in the words of test cases
 * @param about what it is about, from the narrowest to the widest: two statements that share one of these but differ in their text
 *     are the same thing gone otherwise
 * @param made the rules that made it; empty for what is expected
 */
record Statement(String text, List<String> about, List<Inference> made) {

    static List<Statement> ofFindings(Outcome then) {
        return Stream.of(ofFindings("confirmed", then.confirmed()), ofFindings("suspected", then.suspected()),
                ofFindings("excluded", then.excluded())).flatMap(List::stream).toList();
    }

    private static List<Statement> ofFindings(String certainty, List<String> labels) {
        return labels.stream().map(label -> ofFinding(certainty, label, List.of())).toList();
    }

    static List<Statement> ofFindings(Diagnosis diagnosis) {
        return diagnosis.findings().stream().sorted(Comparator.comparing(Finding::certainty).thenComparing(Statement::label))
                .map(finding -> ofFinding(finding.certainty().term(), label(finding), finding.inferences())).toList();
    }

    private static Statement ofFinding(String certainty, String label, List<Inference> made) {
        return new Statement(certainty + " " + label, List.of(label, Outcome.article(label)), made);
    }

    private static String label(Finding finding) {
        return finding.article().article() + finding.servers().stream().map(server -> " on " + server).collect(Collectors.joining());
    }

    static List<Statement> ofSupports(List<String> expected) {
        return expected.stream().map(text -> ofSupport(text, List.of())).toList();
    }

    static List<Statement> ofSupports(Diagnosis diagnosis) {
        return diagnosis.findings().stream().filter(finding -> finding.support() > 0).sorted(Comparator.comparing(Statement::label))
                .map(finding -> ofSupport(label(finding) + " by " + finding.support(),
                        finding.inferences().stream().filter(inference -> inference.draws().equals("support")).toList()))
                .toList();
    }

    private static Statement ofSupport(String text, List<Inference> made) {
        return new Statement(text, List.of(text.substring(0, Math.max(0, text.lastIndexOf(" by ")))), made);
    }

    static List<Statement> ofRemedies(Outcome then) {
        return then.remedies().stream().map(text -> ofRemedy(text, List.of())).toList();
    }

    static List<Statement> ofRemedies(Diagnosis diagnosis) {
        List<Statement> statements = new ArrayList<>();
        diagnosis.remedies().stream().filter(remedy -> remedy.remedial().kind().compareTo(Kind.WORKAROUND) <= 0)
                .map(remedy -> ofRemedy(label(remedy), remedy.inferences())).sorted(Comparator.comparing(Statement::text))
                .filter(one -> statements.stream().noneMatch(other -> other.text.equals(one.text))).forEach(statements::add);
        return statements;
    }

    /** The kind and the article are what two remedies have in common where one applies and the other does not. */
    private static Statement ofRemedy(String text, List<Inference> made) {
        int article = Math.max(0, text.lastIndexOf('('));
        return new Statement(text, List.of(Outcome.article(text) + " " + text.substring(article)), made);
    }

    private static String label(Remedy remedy) {
        String what = remedy.remedial() instanceof Hotfix hotfix ? hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version())
                : remedy.remedial() instanceof ServicePack pack ? pack.name() : "";
        String whether = remedy.remedial().kind() == Kind.WORKAROUND && remedy.applicability() == Applicability.APPLIES ? ""
                : " " + remedy.applicability().term();
        String where = remedy.server().isEmpty() ? "" : " on " + remedy.server();
        return (remedy.remedial().kind().term() + " " + what).strip() + whether + where + " (" + remedy.article() + ")";
    }

    /** What differs; of statements about the same thing the expected one and the one that came make one difference. */
    static List<Difference> differences(Difference.About about, List<Statement> expected, List<Statement> got) {
        List<Statement> missing = new ArrayList<>(expected);
        List<Statement> extra = new ArrayList<>(got);
        List<Difference> differences = new ArrayList<>();
        pair(missing, extra, (one, other) -> one.text.equals(other.text), (one, other) -> { });
        int widest = expected.isEmpty() ? 0 : expected.get(0).about.size();
        for (int i = 0; i < widest; i++) {
            int wide = i;
            pair(missing, extra, (one, other) -> one.about.get(wide).equals(other.about.get(wide)),
                    (one, other) -> differences.add(new Difference(about, one.text, other.text, other.telling())));
        }
        missing.forEach(one -> differences.add(new Difference(about, one.text, null, List.of())));
        extra.forEach(one -> differences.add(new Difference(about, null, one.text, one.made)));
        return differences;
    }

    /** Takes out of both lists the statements that belong together, each once. */
    private static void pair(List<Statement> missing, List<Statement> extra, BiPredicate<Statement, Statement> together,
            BiConsumer<Statement, Statement> taken) {
        for (Statement one : List.copyOf(missing)) {
            extra.stream().filter(other -> together.test(one, other)).findFirst().ifPresent(other -> {
                missing.remove(one);
                extra.remove(other);
                taken.accept(one, other);
            });
        }
    }

    /** Of the rules that made a finding those that give it its certainty. */
    private List<Inference> telling() {
        String draws = text.startsWith(Certainty.CONFIRMED.term() + " ") ? "confirmation"
                : text.startsWith(Certainty.EXCLUDED.term() + " ") ? "exclusion" : "";
        return draws.isEmpty() ? made : made.stream().filter(inference -> inference.draws().equals(draws)).toList();
    }
}
