package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.ndrexpert.knowledge.KnowledgeTexts.item;
import static org.ndrexpert.knowledge.KnowledgeTexts.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.Layer;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Server;

/** Layers over the built-in knowledge and over each other: what is replaced, what is added, what is retired, and that it is said. */
class LayersTest {

    private static final String ARTICLE = "Q288848";

    /** Suspects Q288848, Q186258 and Q302394, and confirms the first. */
    private static final Incident REFUSED = Incident.ofObservations("refused", List.of()).with("""
            - x400NonDelivery: {recipient: USER, reason: transfer-failure, diagnostic: none}
            - server: {name: EX1, product: Exchange Server 5.5}
            - virusScanner: {server: EX1, mode: virus-scanning-api}
            """);

    private static final String RULES = "rules/exchange-5.5/Q288848-attachment-not-yet-scanned.drl";

    private static final String SCANNER = rule("Q288848 confirmed: our scanner",
            "Suspicion(article == \"Q288848\", $scope : scope)\n    VirusScanner(server == $scope.server, mode != null)",
            "Confirmation(\"Q288848\", $scope)");

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        KnowledgeTexts.write(folder, name, text);
    }

    private NdrExpert expert(String... layers) {
        return NdrExpert.withLayers(paths(layers));
    }

    private Path[] paths(String... layers) {
        return List.of(layers).stream().map(folder::resolve).toArray(Path[]::new);
    }

    private List<String> defects(String... layers) {
        return catchThrowableOfType(KnowledgeException.class, () -> expert(layers)).defects().stream()
                .map(Defect::toString).map(one -> one.replace(folder + "/", "")).toList();
    }

    private static Finding finding(String article, Diagnosis diagnosis) {
        return diagnosis.findings().stream().filter(one -> one.article().article().equals(article)).findFirst().orElseThrow();
    }

    private static List<String> articles(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(one -> one.certainty().term() + " " + one.article().article()).toList();
    }

    @Test
    void without_layers_nothing_speaks_of_layers() {
        Diagnosis diagnosis = expert().diagnose(REFUSED);

        assertThat(articles(diagnosis)).contains("suspected Q288848", "suspected Q186258", "suspected Q302394");
        assertThat(diagnosis.layers()).isEmpty();
        assertThat(diagnosis.knowledge()).isEqualTo(NdrExpert.load().knowledge().digest());
    }

    @Test
    void facts_replace_those_of_the_same_id_and_leave_its_rules() throws IOException {
        write("company/facts/Q288848.yaml", item(ARTICLE, "Our own words."));
        Diagnosis diagnosis = expert("company").diagnose(REFUSED);

        assertThat(finding(ARTICLE, diagnosis).article().cause()).isEqualTo("Our own words.");
        assertThat(finding(ARTICLE, diagnosis).inferences()).allMatch(inference -> inference.layer().isEmpty() && inference.file().equals(RULES));
        assertThat(diagnosis.remedies()).filteredOn(remedy -> remedy.article().equals(ARTICLE)).singleElement()
                .extracting(Remedy::remedial).asString().contains("Call 4711.");
        assertThat(diagnosis.layers()).singleElement().satisfies(layer -> {
            assertThat(layer.name()).isEqualTo("company");
            assertThat(layer.replaces()).containsExactly(ARTICLE);
            assertThat(List.of(layer.adds(), layer.retires(), layer.changesRulesOf(), layer.replacedFiles())).allMatch(List::isEmpty);
        });
        assertThat(diagnosis.layerOf(ARTICLE)).map(Layer::name).contains("company");
        assertThat(diagnosis.layerOf("Q186258")).isEmpty();
        assertThat(diagnosis.knowledge()).isNotEqualTo(NdrExpert.load().knowledge().digest());
    }

    @Test
    void an_item_that_is_stated_under_its_alias_keeps_the_id_that_rules_conclude_about() throws IOException {
        write("company/facts/Q175447.yaml", item("Q175447", "Our own words."));
        Catalogue catalogue = expert("company").knowledge().catalogue();

        assertThat(catalogue.article("KB175447")).get().satisfies(article -> {
            assertThat(article.article()).isEqualTo("KB175447");
            assertThat(article.aliases()).containsExactly("Q175447");
            assertThat(article.cause()).isEqualTo("Our own words.");
        });
        assertThat(catalogue.article("Q175447")).isEqualTo(catalogue.article("KB175447"));
        assertThat(expert("company").knowledge().layers().get(0).replaces()).containsExactly("KB175447");
    }

    @Test
    void a_rule_file_of_another_path_adds_to_the_rules_of_an_item_below() throws IOException {
        write("company/rules/Q288848-our-scanner.drl", SCANNER);
        Diagnosis diagnosis = expert("company").diagnose(REFUSED);

        assertThat(articles(diagnosis)).contains("confirmed Q288848");
        assertThat(finding(ARTICLE, diagnosis).inferences()).extracting(Inference::layer, Inference::file)
                .contains(tuple("", RULES),
                        tuple("company", "rules/Q288848-our-scanner.drl"));
        assertThat(diagnosis.layers().get(0).changesRulesOf()).containsExactly(ARTICLE);
        assertThat(diagnosis.layers().get(0).replacedFiles()).isEmpty();
    }

    @Test
    void a_rule_file_of_the_same_path_replaces_the_one_below() throws IOException {
        write("company/" + RULES, rule("Q288848 suspected: always", "X400NonDelivery($recipient : recipient)\n    Server($server : name)",
                "Suspicion(\"Q288848\", new Scope($server, $recipient))"));
        NdrExpert expert = expert("company");

        assertThat(finding(ARTICLE, expert.diagnose(REFUSED)).inferences()).extracting(Inference::rule).containsExactly("Q288848 suspected: always");
        assertThat(expert.knowledge().ruleNames()).filteredOn(name -> name.startsWith(ARTICLE)).containsExactly("Q288848 suspected: always");
        assertThat(expert.knowledge().layers().get(0).replacedFiles()).containsExactly(RULES);
        assertThat(expert.knowledge().layers().get(0).changesRulesOf()).containsExactly(ARTICLE);
    }

    @Test
    void an_item_that_is_new_comes_beside_the_others() throws IOException {
        write("company/facts/OURS-1.yaml", item("OURS-1", "Our gateway."));
        write("company/rules/OURS-1.drl", rule("OURS-1 suspected: always", "X400NonDelivery($recipient : recipient)",
                "Suspicion(\"OURS-1\", Scope.ofRecipient($recipient))"));
        Diagnosis diagnosis = expert("company").diagnose(REFUSED);

        assertThat(articles(diagnosis)).contains("suspected OURS-1", "suspected Q288848");
        assertThat(diagnosis.layers().get(0).adds()).containsExactly("OURS-1");
        assertThat(diagnosis.layerOf("OURS-1")).isPresent();
    }

    @Test
    void an_item_is_retired_by_three_lines_and_whoever_would_have_got_it_is_told_why() throws IOException {
        write("company/facts/retired.yaml", "article: Q186258\nstatus: retired\nreason: We have no such connector.\n");
        NdrExpert expert = expert("company");
        Diagnosis diagnosis = expert.diagnose(REFUSED);

        assertThat(articles(diagnosis)).contains("suspected Q288848").noneMatch(one -> one.endsWith("Q186258"));
        assertThat(diagnosis.warnings()).containsExactly("Q186258 fits too, but the layer company has retired it: We have no such connector.");
        assertThat(diagnosis.layers().get(0).retires()).containsExactly(new Layer.Retired("Q186258", "We have no such connector."));
        assertThat(expert.knowledge().ruleNames()).noneMatch(name -> name.startsWith("Q186258"));
        assertThat(expert.knowledge().catalogue().article("Q186258")).isEmpty();
        assertThat(expert.knowledge().catalogue().isRetired("Q186258")).isTrue();
    }

    @Test
    void a_cause_of_a_status_code_is_retired_with_its_code() throws IOException {
        write("company/facts/retired.yaml", "article: 5.1.1-nouser\nstatus: retired\nreason: Too plain.\n");
        Incident unknown = Incident.ofObservations("x", List.of()).with("""
                - server: {name: EX1, product: Exchange Server 2003}
                - recipientFailure: {finalRecipient: a@example.org, action: failed, status: "5.1.1"}
                """);

        assertThat(articles(expert().diagnose(unknown))).contains("suspected 5.1.1-nouser");
        assertThat(articles(expert("company").diagnose(unknown))).isNotEmpty().doesNotContain("suspected 5.1.1-nouser");
        assertThat(expert("company").diagnose(unknown).warnings()).contains("5.1.1-nouser fits too, but the layer company has retired it: Too plain.");
    }

    @Test
    void nobody_is_told_of_a_retired_item_that_does_not_fit() throws IOException {
        write("company/facts/retired.yaml", "article: Q186258\nstatus: retired\nreason: We have no such connector.\n");
        Incident other = Incident.ofObservations("x", List.of()).with("""
                - x400NonDelivery: {recipient: USER, reason: unable-to-transfer, diagnostic: unrecognised-OR-name}
                - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
                """);

        assertThat(expert("company").diagnose(other).warnings()).isEqualTo(expert().diagnose(other).warnings());
    }

    @Test
    void an_alias_retires_an_item_and_a_higher_layer_brings_it_back_with_its_rules() throws IOException {
        write("lower/facts/retired.yaml", "article: Q175447\nstatus: retired\nreason: Not here.\n");
        write("higher/facts/KB175447.yaml", item("KB175447", "After all."));
        NdrExpert without = expert("lower");
        NdrExpert with = expert("lower", "higher");

        assertThat(without.knowledge().catalogue().article("KB175447")).isEmpty();
        assertThat(without.knowledge().layers().get(0).retires()).extracting(Layer.Retired::article).containsExactly("KB175447");
        assertThat(with.knowledge().catalogue().article("KB175447")).get().extracting("cause").isEqualTo("After all.");
        assertThat(with.knowledge().ruleNames()).isEqualTo(expert().knowledge().ruleNames());
        assertThat(with.knowledge().layers()).extracting(Layer::name).containsExactly("lower", "higher");
    }

    @Test
    void the_topmost_layer_holds() throws IOException {
        write("lower/facts/Q288848.yaml", item(ARTICLE, "Lower."));
        write("higher/facts/Q288848.yaml", item(ARTICLE, "Higher."));

        assertThat(finding(ARTICLE, expert("lower", "higher").diagnose(REFUSED)).article().cause()).isEqualTo("Higher.");
        assertThat(finding(ARTICLE, expert("higher", "lower").diagnose(REFUSED)).article().cause()).isEqualTo("Lower.");
        assertThat(expert("lower", "higher").diagnose(REFUSED).layerOf(ARTICLE)).map(Layer::name).contains("higher");
        assertThat(expert("lower", "higher").knowledge().digest()).isNotEqualTo(expert("higher", "lower").knowledge().digest());
    }

    @Test
    void layers_of_one_name_are_told_apart() throws IOException {
        write("a/company/facts/Q288848.yaml", item(ARTICLE, "A."));
        write("b/company/facts/Q288848.yaml", item(ARTICLE, "B."));

        assertThat(expert("a/company", "b/company").knowledge().layers()).extracting(Layer::name).containsExactly("company", "company 2");
    }

    @Test
    void an_item_of_a_folder_that_is_retired_in_place_is_out_of_use_without_a_word() throws IOException {
        write("mine/facts/X1.yaml", item("X1", "A cause.") + "status: retired\nreason: It was wrong.\n");
        write("mine/rules/X1.drl", rule("X1 suspected: always", "X400NonDelivery($recipient : recipient)",
                "Suspicion(\"X1\", Scope.ofRecipient($recipient))"));
        write("mine/rules/other.drl", rule("X2 excluded: beside the other", "Suspicion(article == \"X1\", $scope : scope)",
                "Exclusion(\"X2\", $scope)"));
        write("mine/facts/X2.yaml", item("X2", "Another cause."));
        NdrExpert expert = NdrExpert.load(folder.resolve("mine"));

        assertThat(expert.knowledge().ruleNames()).containsExactly("X2 excluded: beside the other");
        assertThat(expert.knowledge().catalogue().articles()).extracting("article").containsExactly("X2");
        assertThat(expert.diagnose(REFUSED).findings()).isEmpty();
        assertThat(expert.diagnose(REFUSED).warnings()).isEmpty();
    }

    @Test
    void one_rule_of_a_file_is_retired_with_its_item_and_the_others_stay() throws IOException {
        write("mine/facts/X1.yaml", item("X1", "A cause."));
        write("mine/facts/X2.yaml", item("X2", "Another cause."));
        String second = rule("X2 suspected: always", "X400NonDelivery($recipient : recipient)", "Suspicion(\"X2\", Scope.ofRecipient($recipient))");
        write("mine/rules/both.drl", rule("X1 suspected: always", "X400NonDelivery($recipient : recipient)",
                "Suspicion(\"X1\", Scope.ofRecipient($recipient))") + second.substring(second.indexOf("rule ")));
        write("company/facts/gone.yaml", "article: X1\nstatus: retired\nreason: Gone.\n");
        Path mine = folder.resolve("mine");

        assertThat(NdrExpert.load(mine).knowledge().rulesThatHold(NdrExpert.load(mine).situation(REFUSED)))
                .containsExactly("X1 suspected: always", "X2 suspected: always");
        NdrExpert expert = NdrExpert.load(mine, paths("company"));
        assertThat(expert.knowledge().rulesThatHold(expert.situation(REFUSED))).containsExactly("X2 suspected: always");
        assertThat(expert.diagnose(REFUSED).warnings()).containsExactly("X1 fits too, but the layer company has retired it: Gone.");
    }

    @Test
    void rows_of_tables_replace_those_that_say_how_to_do_the_same() throws IOException {
        write("company/facts/tables.yaml", """
                limits:
                  - {limit: maxRecipients, products: [Exchange Server 2003], value: 100, source: ours}
                  - {limit: attachments, products: [Exchange Server 2003], value: 10, source: ours}
                  - {limit: keyFileEntries, value: 7, source: ours}
                  - {limit: ours, value: 1, source: ours}
                phrases:
                  - {phrase: mailbox-full, texts: [no room left], source: ours}
                questions:
                  - {asks: virusScanner.mode, question: Which scanner?, how: Ask 4711.}
                """);
        NdrExpert expert = expert("company");
        Catalogue catalogue = expert.knowledge().catalogue();
        Server of2000 = server(Product.EXCHANGE_2000);
        Server of2003 = server(Product.EXCHANGE_2003);

        assertThat(catalogue.limits("maxRecipients", of2003)).extracting(Limit::value).containsExactly(100L);
        assertThat(catalogue.limits("maxRecipients", of2000)).extracting(Limit::value).containsExactly(5000L);
        assertThat(catalogue.limits("attachments", of2003)).extracting(Limit::value).containsExactly(10L);
        assertThat(catalogue.limits("attachments", of2000)).extracting(Limit::value).containsExactly(250L);
        assertThat(catalogue.limits("keyFileEntries", of2000)).extracting(Limit::value).containsExactly(7L);
        assertThat(catalogue.limits("ours", of2000)).extracting(Limit::value).containsExactly(1L);
        assertThat(catalogue.limits("maxHops", of2003)).extracting(Limit::value).containsExactly(30L);
        assertThat(catalogue.phrasesIn("No room left: mailbox full")).containsExactly("mailbox-full");
        assertThat(catalogue.phrasesIn("mailbox full")).isEmpty();
        assertThat(expert.diagnose(REFUSED.with("- virusScanner: {server: EX2}")).questions()).filteredOn(one -> one.asks().startsWith("virusScanner mode"))
                .isNotEmpty().allMatch(one -> one.how().equals("Ask 4711."));
        assertThat(expert.knowledge().layers().get(0).replacedRows()).containsExactly("limits attachments", "limits keyFileEntries",
                "limits maxRecipients", "phrases mailbox-full", "questions virusScanner.mode");
    }

    private static Server server(Product product) {
        return new Server("EX1", null, product, null, null, null, null, null, null);
    }

    @Test
    void a_rule_for_all_items_is_named_among_the_changes() throws IOException {
        write("company/rules/general.drl", """
                package company

                import org.ndrexpert.evidence.*

                rule "Nothing is confirmed without a second opinion"
                when
                    Confirmation($article : article, $scope : scope)
                then
                    insertLogical(new Exclusion($article, $scope));
                end
                """);

        assertThat(expert("company").knowledge().layers().get(0).generalRules()).containsExactly("Nothing is confirmed without a second opinion");
    }

    @Test
    void a_layer_of_cases_alone_changes_nothing() throws IOException {
        Files.createDirectories(folder.resolve("company/test-cases"));

        assertThat(articles(expert("company").diagnose(REFUSED))).isEqualTo(articles(expert().diagnose(REFUSED)));
    }

    @Test
    void only_the_rules_of_the_layer_are_compiled_and_loaded_beside_the_program() throws IOException {
        write("company/rules/Q288848-our-scanner.drl", SCANNER);
        Overlay overlay = new Overlay();
        overlay.lay(BuiltInKnowledge.stratum(), new ArrayList<>());
        KnowledgeFolder.open(folder.resolve("company"), "company").layOver(overlay);

        assertThat(overlay.units()).hasSizeGreaterThan(30)
                .filteredOn(unit -> unit.describe().getClass().getClassLoader() != BuiltInKnowledge.class.getClassLoader()).singleElement().satisfies(unit -> assertThat(unit.file()).isEqualTo("rules/Q288848-our-scanner.drl"));
    }

    @Test
    void defects_of_all_layers_are_told_together_with_the_path_of_the_layer() throws IOException {
        write("lower/rules/a.drl", SCANNER.replace("mode != null", "mod != null"));
        write("higher/facts/retired.yaml", "article: Q288849\nstatus: retired\nreason: None.\n---\narticle: Q186258\nstatus: retired\n");

        assertThat(defects("lower", "higher", "nowhere")).hasSize(4)
                .anyMatch(one -> one.startsWith("lower/rules/a.drl:10:") && one.contains("did you mean mode?"))
                .anyMatch(one -> one.startsWith("higher/facts/retired.yaml:1:1: error NDR-R016: there is no item Q288849 below to retire; did you mean Q288848?"))
                .anyMatch(one -> one.startsWith("higher/facts/retired.yaml:5:1: error NDR-F017: Q186258 is retired and nothing says why"))
                .anyMatch(one -> one.startsWith("nowhere: error NDR-K001: this is no layer"));
    }

    @Test
    void a_defect_is_named_from_the_folder_that_somebody_works_in() throws IOException {
        write("lower/facts/x.yaml", "article: Q186258\nstatus: retired\n");
        write("higher/facts/x.yaml", "article: Q302394\nstatus: retired\n");
        KnowledgeException refused = catchThrowableOfType(KnowledgeException.class, () -> expert("lower", "higher"));

        assertThat(refused.defectsFrom(folder.resolve("higher"))).extracting(Defect::file)
                .containsExactly(folder.resolve("lower/facts/x.yaml").toString(), "facts/x.yaml");
        assertThat(refused.getMessage()).contains(folder.resolve("lower/facts/x.yaml") + ":1:1: ", folder.resolve("higher/facts/x.yaml") + ":1:1: ");
    }

    @Test
    void one_id_stands_for_one_item() throws IOException {
        write("company/facts/OURS.yaml", item("OURS", "A cause.").replace("title:", "aliases: [Q288848]\ntitle:"));
        write("company/rules/by-alias.drl", rule("KB175447 excluded: by its alias", "Suspicion(article == \"Q175447\", $scope : scope)",
                "Exclusion(\"Q175447\", $scope)"));

        assertThat(defects("company"))
                .anyMatch(one -> one.startsWith("company/facts/OURS.yaml:1:1: error NDR-F003: Q288848 is an id of the item Q288848 below")
                        && one.contains("write article: Q288848"))
                .anyMatch(one -> one.startsWith("company/rules/by-alias.drl:7:14: error NDR-R016: ") && one.contains("Q175447 is an alias; rules call the article KB175447"))
                .anyMatch(one -> one.startsWith("company/rules/by-alias.drl:9:27: error NDR-R016: ") && one.contains("Q175447 is an alias"));
    }

    @Test
    void rules_have_one_name_in_all_that_is_left() throws IOException {
        String suspected = "Q288848 suspected: the MTA returned mail as a transfer failure without a diagnostic";
        write("company/rules/copy.drl", rule(suspected, "X400NonDelivery($recipient : recipient)\n    Server($server : name)",
                "Suspicion(\"Q288848\", new Scope($server, $recipient))"));

        assertThat(defects("company")).singleElement().asString().startsWith("company/rules/copy.drl:6:1: error NDR-R014: ")
                .contains("another rule has the same name: " + RULES + ":17 of the built-in knowledge", "to replace a rule file below, give yours the same path");
        write("company/" + RULES, Files.readString(folder.resolve("company/rules/copy.drl")));
        Files.delete(folder.resolve("company/rules/copy.drl"));
        assertThat(expert("company").knowledge().ruleNames()).contains(suspected);
    }

    @Test
    void a_reason_without_a_status_is_a_mistake() throws IOException {
        write("company/facts/Q288848.yaml", item(ARTICLE, "A cause.") + "reason: It was wrong.\n");

        assertThat(defects("company")).singleElement().asString().startsWith("company/facts/Q288848.yaml:1:1: error NDR-F002: ")
                .contains("write status: retired beside it");
    }

    @Test
    void a_status_is_retired_or_absent() throws IOException {
        write("company/facts/x.yaml", "article: Q288848\nstatus: obsolete\nreason: It was wrong.\n");

        assertThat(defects("company")).singleElement().asString().contains("company/facts/x.yaml:2:9:", "retired");
    }
}
