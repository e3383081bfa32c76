package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ndrexpert.knowledge.KnowledgeTexts.item;
import static org.ndrexpert.knowledge.KnowledgeTexts.rule;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.knowledge.KnowledgeTexts;

/** Layers as they are given to the command, and how its output speaks of them. */
class LayerOptionTest {

    private static final String KNOWN = """
            incident: INC-7
            observations:
              - x400NonDelivery: {recipient: USER, reason: transfer-failure, diagnostic: none}
              - server: {name: EX1, product: Exchange Server 5.5, servicePack: 3}
              - virusScanner: {server: EX1, mode: virus-scanning-api}
            """;

    @TempDir
    private Path folder;

    private static Commanded run(String... arguments) {
        return Commanded.of(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void layer() throws IOException {
        KnowledgeTexts.write(folder, "night.yaml", KNOWN);
        KnowledgeTexts.write(folder, "company/facts/Q288848.yaml", item("Q288848", "Our own words."));
        KnowledgeTexts.write(folder, "company/facts/OURS-1.yaml", item("OURS-1", "Our gateway."));
        KnowledgeTexts.write(folder, "company/facts/retired.yaml", "article: Q302394\nstatus: retired\nreason: We have no public folders.\n");
        KnowledgeTexts.write(folder, "company/rules/OURS-1.drl", rule("OURS-1 suspected: always", "X400NonDelivery($recipient : recipient)",
                "Suspicion(\"OURS-1\", Scope.ofRecipient($recipient))"));
        KnowledgeTexts.write(folder, "company/test-cases/OURS-1.yaml", """
                - scenario: Our gateway is suspected
                  given:
                    - x400NonDelivery: {recipient: USER, reason: unable-to-transfer}
                  then: {suspected: [OURS-1]}
                """);
    }

    @Test
    void the_text_says_what_comes_from_which_layer() {
        Commanded run = run("diagnose", "--layer", path("company"), path("night.yaml"));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("SUSPECTED: Q288848 on EX1 – A title", "Our own words.", "From the layer company, which replaces this item",
                "SUSPECTED: OURS-1 – A title", "rules/OURS-1.drl:6 of the layer company", "From the layer company, which adds this item",
                "  - Q302394 fits too, but the layer company has retired it: We have no public folders.\n",
                """
                LAYERS OVER THE KNOWLEDGE
                  - company
                    adds OURS-1
                    replaces the facts of Q288848
                    retires Q302394: We have no public folders.
                """);
    }

    @Test
    void json_says_it_too() {
        String line = run("diagnose", "--format", "json", "--layer", path("company"), path("night.yaml")).out();

        assertThat(line).contains("\"layers\":[{\"name\":\"company\",\"digest\":\"", "\"adds\":[\"OURS-1\"],\"replaces\":[\"Q288848\"],"
                + "\"retires\":[{\"article\":\"Q302394\",\"reason\":\"We have no public folders.\"}],\"changesRulesOf\":[],\"replacedFiles\":[],"
                + "\"generalRules\":[],\"replacedRows\":[]}]",
                "{\"article\":\"Q288848\",\"layer\":\"company\",\"title\":\"A title\"",
                "{\"kind\":\"action\",\"article\":\"Q288848\",\"layer\":\"company\",\"server\":\"EX1\",\"summary\":\"Call 4711.\"",
                "\"rule\":\"OURS-1 suspected: always\",\"draws\":\"suspicion\",\"layer\":\"company\",\"file\":\"rules/OURS-1.drl\"");
        assertThat(run("diagnose", "--format", "json", path("night.yaml")).out()).doesNotContain("layer");
    }

    @Test
    void layers_are_laid_in_their_order_over_a_folder_or_the_built_in_knowledge() throws IOException {
        KnowledgeTexts.write(folder, "team/facts/Q288848.yaml", item("Q288848", "The team's words."));

        assertThat(run("diagnose", "--layer", path("company"), "--layer", path("team"), path("night.yaml")).out())
                .contains("The team's words.", "OURS-1").doesNotContain("Our own words.");
        assertThat(run("diagnose", "--knowledge", Path.of("").toAbsolutePath().toString(), "--layer", path("team"), "--layer", path("company"), path("night.yaml")).out())
                .contains("Our own words.", "OURS-1").doesNotContain("The team's words.");
    }

    @Test
    void a_variable_lists_layers_as_path_does() {
        assertThat(KnowledgeOption.listed("one" + File.pathSeparator + File.pathSeparator + "two")).containsExactly(Path.of("one"), Path.of("two"));
        assertThat(KnowledgeOption.listed("")).isEmpty();
        assertThat(KnowledgeOption.listed(null)).isEmpty();
    }

    @Test
    void a_layer_with_defects_is_refused_with_its_path() throws IOException {
        KnowledgeTexts.write(folder, "company/facts/more.yaml", "article: Q30239\nstatus: retired\nreason: A slip.\n");
        Commanded run = run("diagnose", "--layer", path("company"), "--layer", path("nowhere"), path("night.yaml"));

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains(path("company/facts/more.yaml") + ":1:1: error NDR-R016: there is no item Q30239 below to retire; did you mean Q302394?",
                path("nowhere") + ": error NDR-K001: this is no layer");
    }

    @Test
    void test_runs_the_cases_of_the_last_layer_against_all_that_is_below_it() throws IOException {
        Commanded run = run("test", "--layer", path("company"));

        assertThat(run.out()).startsWith("1 passed, 0 failed");
        assertThat(run.code()).isZero();
        KnowledgeTexts.write(folder, "company/facts/OURS-2.yaml", item("OURS-2", "Nobody tests it."));
        assertThat(run("test", "--layer", path("company")).out()).contains("OURS-2", "1 passed, 1 failed");
        assertThat(run("test", "--knowledge", path("company")).code()).isEqualTo(2);
    }
}
