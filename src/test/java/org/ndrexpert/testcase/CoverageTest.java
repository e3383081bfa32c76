package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.explanation.Json;

/** A small folder of knowledge whose test cases leave something out. */
class CoverageTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "why");
    private static final NdrExpert EXPERT = NdrExpert.load(FOLDER);
    private static final List<Scenario> SCENARIOS = TestCases.in(FOLDER.resolve("test-cases")).scenarios();
    private static final Coverage COVERAGE = Coverage.of(EXPERT, SCENARIOS, Filter.NONE);

    private static ConditionCoverage condition(String rule, String text) {
        return COVERAGE.rules().stream().filter(one -> one.rule().startsWith(rule)).flatMap(one -> one.conditions().stream())
                .filter(one -> one.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void a_condition_seen_both_ways_names_the_first_case_of_each() {
        assertThat(condition("X1 confirmed", "VirusScanner(mode == ScanMode.VIRUS_SCANNING_API)")).satisfies(one -> {
            assertThat(one.trueBy()).isEqualTo("test-cases/X1-slow-scanner.yaml:1 The scanner was slow");
            assertThat(one.falseBy()).isEqualTo("test-cases/X1-slow-scanner.yaml:9 The scanner works in MAPI mode");
            assertThat(one.line()).isEqualTo(33);
        });
    }

    @Test
    void a_condition_that_was_never_false_is_told() {
        assertThat(condition("X1 confirmed", "LoggedEvent(error == \"0000050A\")").falseBy()).isNull();
        assertThat(COVERAGE.gaps()).anyMatch(rule -> rule.rule().startsWith("X1 confirmed"));
        assertThat(CoverageReport.text(COVERAGE, false)).contains("""
                rules/post/X1-slow-scanner.drl:28: X1 confirmed: the store refused the mail while scanned through the virus scanning API
                """, """
                    :32 LoggedEvent(error == "0000050A")
                        never false while all else holds; true by test-cases/X1-slow-scanner.yaml:1 The scanner was slow
                """);
    }

    @Test
    void a_rule_that_no_case_reaches_makes_no_difference() {
        assertThat(condition("X2 confirmed", "DirectoryObject(exists == false)").shown()).isZero();
        assertThat(CoverageReport.text(COVERAGE, false)).contains("    :10 DirectoryObject(exists == false)\n        never seen to make a difference\n");
    }

    @Test
    void what_is_not_known_shows_a_test_for_null_alone_unmet() {
        assertThat(condition("X1 excluded", "VirusScanner(mode != null)").falseBy()).isEqualTo("test-cases/X1-slow-scanner.yaml:17 The mode of the scanner is not known");
        assertThat(condition("X1 confirmed", "VirusScanner(mode == ScanMode.VIRUS_SCANNING_API)").falseBy()).doesNotContain("not known");
    }

    @Test
    void negative_patterns_and_lookups_count_as_conditions() {
        assertThat(condition("X1 suspected: the store", "not X400NonDelivery(reason != null)").falseBy()).isNotNull();
        assertThat(condition("X1 suspected: the store", "under not: X400NonDelivery(reason != null)").falseBy()).isNull();
        assertThat(condition("Excluded: the server", "$hotfix : Hotfix(version != null) from $catalogue.hotfixes($article)").trueBy()).isNotNull();
    }

    @Test
    void the_totals_add_up() {
        assertThat(COVERAGE.outcomes()).isEqualTo(2 * COVERAGE.rules().stream().mapToInt(rule -> rule.conditions().size()).sum());
        assertThat(COVERAGE.shown()).isPositive().isLessThan(COVERAGE.outcomes());
        assertThat(COVERAGE.reaches(COVERAGE.percentage())).isTrue();
        assertThat(COVERAGE.reaches(100)).isFalse();
        assertThat(Coverage.of(EXPERT, List.of(), Filter.NONE).shown()).isZero();
        assertThat(CoverageReport.text(COVERAGE, false)).endsWith(CoverageReport.summary(COVERAGE) + "\n");
    }

    @Test
    void json_has_what_the_text_has() {
        assertThat(Json.line(json -> CoverageReport.write(COVERAGE, json))).startsWith("{\"percentage\":").contains("\"outcomes\":" + COVERAGE.outcomes(),
                "{\"text\":\"LoggedEvent(error == \\\"0000050A\\\")\",\"line\":32,\"trueBy\":\"test-cases/X1-slow-scanner.yaml:1 The scanner was slow\"}");
    }
}
