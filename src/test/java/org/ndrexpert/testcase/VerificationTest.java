package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;

/** How a scenario that fails is told. */
class VerificationTest {

    private static final NdrExpert EXPERT = NdrExpert.load();

    /** Its diagnosis suspects Q288722 and Q176952, with one hotfix and five questions. */
    private static final Scenario ONLY_THE_REPORT = TestCases.in(Path.of("test-cases")).scenarios().stream()
            .filter(one -> one.file().contains("Q288722") && one.name().equals("Only the report is known")).findFirst().orElseThrow();

    private static Result.Failed failed(Outcome then) {
        Result result = Verification.of(new Scenario("test-cases/x.yaml", 3, "A sentence", ONLY_THE_REPORT.given(), then), EXPERT);
        assertThat(result).isInstanceOf(Result.Failed.class);
        return (Result.Failed) result;
    }

    private static Outcome then(List<String> confirmed, List<String> suspected, List<String> excluded, List<String> questions) {
        Outcome then = ONLY_THE_REPORT.then();
        return new Outcome(confirmed, suspected, excluded, null, then.remedies(), questions, then.warnings());
    }

    private static String text(Result result) {
        return ResultText.of(result, Path.of("company"));
    }

    @Test
    void a_scenario_that_holds_has_passed() {
        Result result = Verification.of(ONLY_THE_REPORT, EXPERT);

        assertThat(result).isInstanceOf(Result.Passed.class);
        assertThat(text(result)).isEmpty();
    }

    @Test
    void an_article_in_another_certainty_is_one_difference_with_the_rules_that_made_it() {
        Result.Failed failed = failed(then(List.of("Q288722"), List.of("Q176952"), List.of(), null));

        assertThat(failed.differences()).singleElement().satisfies(one -> {
            assertThat(one.about()).isEqualTo(Difference.About.FINDING);
            assertThat(one.expected()).isEqualTo("confirmed Q288722");
            assertThat(one.got()).isEqualTo("suspected Q288722");
            assertThat(one.because()).isNotEmpty().allMatch(inference -> inference.draws().equals("suspicion"));
        });
        assertThat(text(failed)).startsWith("FAILED " + Path.of("company/test-cases/x.yaml") + ":3: A sentence\n"
                + "  - expected confirmed Q288722\n  + got suspected Q288722\n      by \"Q288722 suspected: the MTA returned")
                .contains("x400NonDelivery", "rules/exchange-5.5/Q288722-attachment-scanned-twice.drl:");
    }

    @Test
    void the_same_article_on_another_server_is_one_difference() {
        Result.Failed failed = failed(then(List.of(), List.of("Q288722 on EX9", "Q176952"), List.of(), null));

        assertThat(failed.differences()).singleElement().satisfies(one -> {
            assertThat(one.expected()).isEqualTo("suspected Q288722 on EX9");
            assertThat(one.got()).isEqualTo("suspected Q288722");
        });
    }

    @Test
    void what_nobody_expects_and_what_does_not_come_are_told_apart() {
        Result.Failed failed = failed(then(List.of(), List.of("Q288722"), List.of("KB175447"), null));

        assertThat(text(failed)).contains("- expected excluded KB175447, which did not come\n",
                "+ got suspected Q176952, which is not expected\n      by \"Q176952 suspected:");
    }

    @Test
    void a_remedy_that_applies_otherwise_is_one_difference() {
        Outcome expected = ONLY_THE_REPORT.then();
        Result.Failed failed = failed(new Outcome(expected.confirmed(), expected.suspected(), expected.excluded(), null,
                List.of("hotfix Store.exe 5.5.2654.61 applies (Q288722)"), null, List.of()));

        assertThat(text(failed)).contains("- expected the remedy hotfix Store.exe 5.5.2654.61 applies (Q288722)\n",
                "+ got the remedy hotfix Store.exe 5.5.2654.61 unknown (Q288722)\n      by \"Nobody can tell");
    }

    @Test
    void questions_count_with_their_order() {
        Outcome expected = ONLY_THE_REPORT.then();
        List<String> turned = List.of(expected.questions().get(1), expected.questions().get(0), expected.questions().get(2),
                expected.questions().get(3), expected.questions().get(4));
        assertThat(text(failed(then(expected.confirmed(), expected.suspected(), expected.excluded(), turned))))
                .contains("- expected the order of questions installedFile Store.exe version; virusScanner mode;");

        Result.Failed fewer = failed(then(expected.confirmed(), expected.suspected(), expected.excluded(), expected.questions().subList(0, 3)));
        assertThat(fewer.differences()).hasSize(2).allMatch(one -> one.about() == Difference.About.QUESTION && one.expected() == null);
        assertThat(text(fewer)).containsOnlyOnce("+ got the question");
    }

    @Test
    void a_warning_that_did_not_come_is_told() {
        Outcome expected = ONLY_THE_REPORT.then();
        Result.Failed failed = failed(new Outcome(expected.confirmed(), expected.suspected(), expected.excluded(), null, expected.remedies(), null,
                List.of("a thunderstorm")));

        assertThat(text(failed)).contains("- expected the warning \"a thunderstorm\", which did not come");
    }

    @Test
    void of_a_finding_that_did_not_come_the_nearest_rule_is_told_with_the_condition_that_it_lacks() {
        Outcome then = then(List.of("Q288722"), List.of("Q176952"), List.of("KB175447"), null);
        Result result = Verification.explained(new Scenario("test-cases/x.yaml", 3, "A sentence", ONLY_THE_REPORT.given(), then), EXPERT);

        assertThat(text(result)).contains("nearest: \"Q288722 confirmed:", "unknown: LoggedEvent(", "no loggedEvent MSExchangeIS Private 2025 is known",
                "nearest: \"KB175447 suspected:");
    }

    @Test
    void what_another_rule_overruled_needs_no_nearest_rule() {
        Scenario excluded = TestCases.in(Path.of("test-cases")).scenarios().stream()
                .filter(one -> one.file().contains("Q288722") && one.name().startsWith("Excluded where the message has no attachment"))
                .findFirst().orElseThrow();
        Outcome then = new Outcome(null, List.of("Q288722"), List.of("Q176952"), null, excluded.then().remedies(), null, null);
        Result result = Verification.explained(new Scenario("test-cases/x.yaml", 3, "A sentence", excluded.given(), then), EXPERT);

        assertThat(text(result)).contains("- expected suspected Q288722\n  + got excluded Q288722\n      by \"Q288722 excluded:")
                .doesNotContain("nearest:");
    }

    @Test
    void both_outcomes_are_written_as_test_cases_write_them() {
        Result.Failed failed = failed(then(List.of("Q288722"), List.of("Q176952"), List.of(), null));

        assertThat(failed.scenario().then().lines()).isEqualTo("""
                confirmed:
                  - Q288722
                suspected:
                  - Q176952
                remedies:
                  - hotfix Store.exe 5.5.2654.61 unknown (Q288722)
                """);
        assertThat(failed.got().lines()).isEqualTo("""
                suspected:
                  - Q176952
                  - Q288722
                remedies:
                  - hotfix Store.exe 5.5.2654.61 unknown (Q288722)
                """);
        assertThat(new Outcome(null, null, null, null, null, null, null).lines()).isEqualTo("{}\n");
    }
}
