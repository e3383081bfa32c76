package org.ndrexpert.testcase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.knowledge.RulesFailedException;

/** Holds the diagnosis of a scenario's incident against what the scenario says; the whole outcome counts, an extra finding fails. */
public final class Verification {

    private final List<Difference> differences = new ArrayList<>();
    private final Outcome then;
    private final Diagnosis diagnosis;

    private Verification(Outcome then, Diagnosis diagnosis) {
        this.then = then;
        this.diagnosis = diagnosis;
    }

    /** As {@link #of}, and looks for the rules that came nearest to what was expected and did not come. */
    public static Result explained(Scenario scenario, NdrExpert expert) {
        Result result = of(scenario, expert);
        return result instanceof Result.Failed failed ? new Result.Failed(scenario, failed.took(), failed.got(),
                failed.differences().stream().map(difference -> difference.explained(expert, scenario.given())).toList()) : result;
    }

    /** Runs a scenario. */
    public static Result of(Scenario scenario, NdrExpert expert) {
        long start = System.nanoTime();
        try {
            Verification verification = new Verification(scenario.then(), expert.diagnose(scenario.given()));
            verification.compare();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return verification.differences.isEmpty() ? new Result.Passed(scenario, took)
                    : new Result.Failed(scenario, took, verification.got(), verification.differences);
        } catch (RulesFailedException e) {
            return new Result.Broken(scenario, Duration.ofNanos(System.nanoTime() - start), String.valueOf(e.getMessage()));
        }
    }

    private void compare() {
        differences.addAll(Statement.differences(Difference.About.FINDING, Statement.ofFindings(then), Statement.ofFindings(diagnosis)));
        if (then.supported() != null) {
            differences.addAll(Statement.differences(Difference.About.SUPPORT, Statement.ofSupports(then.supported()), Statement.ofSupports(diagnosis)));
        }
        differences.addAll(Statement.differences(Difference.About.REMEDY, Statement.ofRemedies(then), Statement.ofRemedies(diagnosis)));
        if (then.questions() != null) {
            compareQuestions(then.questions(), asked());
        }
        compareWarnings();
    }

    private List<String> asked() {
        return diagnosis.questions().stream().map(Question::asks).toList();
    }

    private void compareQuestions(List<String> expected, List<String> got) {
        List<String> missing = new ArrayList<>(expected);
        got.forEach(missing::remove);
        List<String> extra = new ArrayList<>(got);
        expected.forEach(extra::remove);
        missing.forEach(one -> add(Difference.About.QUESTION, one, null));
        extra.forEach(one -> add(Difference.About.QUESTION, null, one));
        if (missing.isEmpty() && extra.isEmpty() && !expected.equals(got)) {
            add(Difference.About.ORDER_OF_QUESTIONS, String.join("; ", expected), String.join("; ", got));
        }
    }

    private void compareWarnings() {
        then.warnings().stream().filter(part -> diagnosis.warnings().stream().noneMatch(warning -> warning.contains(part)))
                .forEach(part -> add(Difference.About.WARNING, part, null));
        diagnosis.warnings().stream().filter(warning -> then.warnings().stream().noneMatch(warning::contains))
                .forEach(warning -> add(Difference.About.WARNING, null, warning));
    }

    private void add(Difference.About about, @Nullable String expected, @Nullable String got) {
        differences.add(new Difference(about, expected, got, List.of()));
    }

    private Outcome got() {
        List<Statement> findings = Statement.ofFindings(diagnosis);
        Stream<String> expectedWarnings = then.warnings().stream()
                .filter(part -> diagnosis.warnings().stream().anyMatch(warning -> warning.contains(part)));
        Stream<String> otherWarnings = diagnosis.warnings().stream().filter(warning -> then.warnings().stream().noneMatch(warning::contains));
        return new Outcome(labels(findings, "confirmed"), labels(findings, "suspected"), labels(findings, "excluded"),
                then.supported() == null ? null : Statement.ofSupports(diagnosis).stream().map(Statement::text).toList(),
                Statement.ofRemedies(diagnosis).stream().map(Statement::text).toList(), then.questions() == null ? null : asked(),
                Stream.concat(expectedWarnings, otherWarnings).toList());
    }

    private static List<String> labels(List<Statement> findings, String certainty) {
        return findings.stream().map(Statement::text).filter(text -> text.startsWith(certainty + " "))
                .map(text -> text.substring(certainty.length() + 1)).toList();
    }
}
