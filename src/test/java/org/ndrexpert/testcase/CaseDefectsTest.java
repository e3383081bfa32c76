package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/** What is wrong with files of test cases, each with its kind and place. */
class CaseDefectsTest {

    private static final String GOOD = """
            - scenario: A server alone
              given:
                - server: {product: Exchange 2000 Server}
              then: {}
            """;

    @TempDir
    private Path folder;

    private TestCases read(String text) throws IOException {
        Path room = Files.createDirectories(folder.resolve("test-cases"));
        Files.writeString(room.resolve("one.yaml"), text);
        return TestCases.in(room);
    }

    @Test
    void a_wrong_value_is_told_by_its_place_in_the_knowledge_folder() throws IOException {
        TestCases cases = read(GOOD + """
                - scenario: A misspelt key
                  given:
                    - server: {servicPack: 4}
                  then: {}
                """);

        assertThat(cases.problems()).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(DefectKind.CASE_VALUE);
            assertThat(defect.place()).isEqualTo("test-cases/one.yaml:7:16");
            assertThat(defect.message()).contains("servicPack", "servicePack");
        });
        assertThat(cases.scenarios()).extracting(Scenario::name).containsExactly("A server alone");
    }

    @Test
    void broken_yaml_incomplete_scenarios_and_unreadable_reports_are_kinds_of_their_own() throws IOException {
        assertThat(read("- scenario: [\n").problems()).extracting(Defect::kind).containsOnly(DefectKind.CASE_SYNTAX);
        assertThat(read("- scenario: Nothing is given\n  then: {}\n").problems()).extracting(Defect::kind)
                .containsExactly(DefectKind.INCOMPLETE_SCENARIO);
        assertThat(read("- scenario: No such report\n  report: absent.eml\n  then: {}\n").problems()).extracting(Defect::kind)
                .containsExactly(DefectKind.UNREADABLE_REPORT);
        assertThat(read("scenario: No list\n").problems()).extracting(Defect::kind).containsExactly(DefectKind.CASE_VALUE);
    }

    @Test
    void broken_yaml_in_one_scenario_costs_none_of_the_others() throws IOException {
        TestCases cases = read("# the cases of one article\n" + GOOD
                + "- scenario: \"No end\n  then: {}\n"
                + GOOD.replace("A server alone", "Another")
                + "- scenario: One\n  scenario: Two\n  then: {}\n"
                + GOOD.replace("A server alone", "A third"));

        assertThat(cases.scenarios()).extracting(Scenario::name).containsExactly("A server alone", "Another", "A third");
        assertThat(cases.scenarios()).extracting(Scenario::line).containsExactly(2, 8, 15);
        assertThat(cases.problems()).extracting(Defect::kind).containsOnly(DefectKind.CASE_SYNTAX);
        assertThat(cases.problems()).extracting(Defect::line).contains(13).allMatch(line -> line >= 6 && line < 15);
    }

    @Test
    void the_sentence_is_a_text() throws IOException {
        assertThat(read(GOOD.replace("A server alone", "42")).problems()).singleElement()
                .satisfies(defect -> assertThat(defect.message()).contains("scenario: found no text"));
    }
}
