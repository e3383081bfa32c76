package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code ndr why} and {@code ndr diagnose --explain} on a small folder of knowledge. */
class WhyCommandTest {

    private static final String KNOWLEDGE = "src/test/resources/why";
    private static final String INCIDENTS = KNOWLEDGE + "/incidents/";

    private static Commanded run(boolean coloured, String... arguments) {
        return Commanded.of(new byte[0], coloured, arguments);
    }

    private static Commanded run(String... arguments) {
        return run(false, arguments);
    }

    /** Beside each incident stands what the command prints about X1; a text that is not there yet is written, and the test fails. */
    @TestFactory
    Stream<DynamicTest> the_answer_is_as_it_was_written_down() {
        return Stream.of("fired", "suspected", "excluded", "nothing").map(name -> DynamicTest.dynamicTest(name, () -> {
            Path expected = Path.of(INCIDENTS + name + ".txt");
            Commanded run = run("why", "X1", "--knowledge", KNOWLEDGE, INCIDENTS + name + ".yaml");
            boolean isThere = Files.exists(expected);
            if (!isThere) {
                Files.writeString(expected, run.out());
            }
            assertThat(run.code()).isZero();
            assertThat(isThere).as(expected + " was not there").isTrue();
            assertThat(run.out()).isEqualTo(Files.readString(expected));
        }));
    }

    @Test
    void an_article_that_only_the_table_of_codes_leads_to_says_so() {
        assertThat(run("why", "X2", "--knowledge", KNOWLEDGE, INCIDENTS + "nothing.yaml").out()).contains("NOT FOUND: X2",
                "No rule of its own suspects it; its facts do, by the status code 5.1.1.", "rules/verdict/general.drl:7");
    }

    @Test
    void who_has_a_folder_of_their_own_is_told_that_it_was_not_asked() {
        assertThat(run("why", "X1", INCIDENTS + "fired.yaml").err()).contains("There is no article X1; ", "add --knowledge DIR");
        assertThat(run("why", "X9", "--knowledge", KNOWLEDGE, INCIDENTS + "fired.yaml").err()).contains("There is no article X9; ")
                .doesNotContain("--knowledge");
    }

    @Test
    void no_line_is_wider_than_the_page_and_colours_add_no_words() {
        String plain = run("why", "X1", "--knowledge", KNOWLEDGE, INCIDENTS + "excluded.yaml").out();
        String coloured = run(true, "why", "X1", "--knowledge", KNOWLEDGE, INCIDENTS + "excluded.yaml").out();

        assertThat(plain.lines()).allMatch(line -> line.length() <= 100);
        assertThat(coloured).contains("\u001B[31m✗ false").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void json_is_a_line_for_each_incident() {
        Commanded run = run("why", "X1", "--format", "json", "--knowledge", KNOWLEDGE, INCIDENTS + "fired.yaml", INCIDENTS + "nothing.yaml");

        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out().lines().toList().get(0)).startsWith("{\"schemaVersion\":\"1\",\"source\":\"" + INCIDENTS + "fired.yaml\",").contains(
                "\"article\":\"X1\"", "\"findings\":[{\"certainty\":\"confirmed\",\"servers\":[\"EX1\"],\"recipients\":[\"USER\"]}]",
                "\"general\":true,\"fired\":false",
                "{\"text\":\"version >= $hotfix.version\",\"truth\":\"false\",\"seen\":\"5.5.2653.23\",\"given\":[{\"variable\":\"$hotfix.version\",\"value\":\"5.5.2654.61\"}]}");
        assertThat(run.out().lines().toList().get(1)).contains("\"findings\":[]", "\"truth\":\"unknown\",\"seen\":[\"depends on $scope\"");
    }

    @Test
    void an_unknown_article_is_answered_with_the_nearest() {
        Commanded run = run("why", "Q28848", INCIDENTS + "fired.yaml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("There is no article Q28848; did you mean Q288848?");
    }

    @Test
    void an_input_that_cannot_be_read_costs_itself_alone() {
        Commanded run = run("why", "X1", "--knowledge", KNOWLEDGE, INCIDENTS + "absent.yaml", INCIDENTS + "fired.yaml");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("absent.yaml");
        assertThat(run.out()).contains("CONFIRMED: X1");
    }

    @Test
    void site_facts_count() throws IOException {
        Path site = Files.createTempFile("site", ".yaml");
        Files.writeString(site, "observations:\n  - installedFile: {server: EX1, name: Store.exe, version: \"5.5.2655.0\"}\n");

        assertThat(run("why", "X1", "--context", site.toString(), "--knowledge", KNOWLEDGE, INCIDENTS + "suspected.yaml").out()
                .replaceAll("\\s+", " ")).contains("EXCLUDED: X1", "installedFile Store.exe version 5.5.2655.0 on EX1 (" + site + " line 2)");
        Files.delete(site);
    }

    @Test
    void a_diagnosis_tells_what_nearly_fired_where_it_is_asked() {
        String[] plain = {"diagnose", "--knowledge", KNOWLEDGE, INCIDENTS + "suspected.yaml"};
        String[] explained = {"diagnose", "--explain", "--knowledge", KNOWLEDGE, INCIDENTS + "suspected.yaml"};

        assertThat(run(explained).out()).startsWith(run(plain).out());
        assertThat(run(explained).out().substring(run(plain).out().length())).startsWith("RULES THAT NEARLY FIRED\n").containsSubsequence(
                "  X1 – Excluded: the server already has the hotfix, or a later version of its file",
                "    on EX1 for USER: 1 of 4 conditions is unknown",
                "      ? unknown :22   InstalledFile(",
                "  X1 excluded: no virus scanner of the server uses the virus scanning API",
                "  X1 confirmed: the store refused the mail while scanned through the virus scanning API",
                "    on EX1 for USER: 2 of 3 conditions are unknown");
    }

    @Test
    void near_misses_are_a_list_in_json_and_yaml_where_they_are_asked_for() {
        String nothing = INCIDENTS + "nothing.yaml";

        assertThat(run("diagnose", "--format", "json", "--knowledge", KNOWLEDGE, nothing).out()).doesNotContain("nearMisses");
        assertThat(run("diagnose", "--explain", "--format", "json", "--knowledge", KNOWLEDGE, nothing).out()).contains("\"nearMisses\":[]}");
        assertThat(run("diagnose", "--explain", "--format", "yaml", "--knowledge", KNOWLEDGE, INCIDENTS + "excluded.yaml").out())
                .contains("nearMisses:\n- article: \"X1\"\n  rule: ", "  lacking:\n  - text: ");
    }
}
