package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.QueueVolume;
import org.ndrexpert.situation.Situation;

/** Folders of rules and facts: what is wrong with them is told with file and line, and an edit costs one file. */
class KnowledgeFolderTest {

    private static final String FACTS = """
            article: X1
            title: A title
            source: https://example.com/x1
            sourceDate: "2001-01-01"
            cause: A cause.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void rooms() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("facts"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> defects() {
        KnowledgeException refused = catchThrowableOfType(KnowledgeException.class, this::read);
        return refused.defects().stream().map(Defect::toString).toList();
    }

    private KnowledgeFolder read() {
        return KnowledgeFolder.read(folder, BuiltInKnowledge.vocabulary(), new UnitCache(folder.resolve("cache")));
    }

    private static String rule(String name, String left, String right) {
        return """
                package p

                import org.ndrexpert.evidence.*
                import org.ndrexpert.observation.*

                rule "%s"
                %swhen
                    %s
                then
                    %s
                end
                """.formatted(name, right.isEmpty() ? "" : "    @article(" + right.split("\"")[1] + ")\n", left, right);
    }

    @Test
    void a_syntax_error_has_its_line() throws IOException {
        write("rules/a.drl", rule("one", "Server(name == )", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));

        assertThat(defects()).singleElement().asString()
                .isEqualTo("rules/a.drl:9:17: error NDR-R001: in the rule \"one\": nothing follows name ==; write the value that it is compared with");
    }

    @Test
    void an_unknown_field_a_wrong_constant_and_a_forbidden_form_are_found_together() throws IOException {
        String right = "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));";
        write("rules/a.drl", rule("one", "Server(servicPack == 3)", right)
                + rule("two", "Server(product == Product.EXCHANGE_6)", right).replaceAll("(?s)package p.*?observation\\.\\*", "")
                + rule("three", "Server(name matches \"x.*\")", right).replaceAll("(?s)package p.*?observation\\.\\*", ""));

        assertThat(defects()).hasSize(3)
                .anyMatch(one -> one.startsWith("rules/a.drl:9:12: error NDR-R006: in the rule \"one\": Server has no servicPack; did you mean servicePack?"))
                .anyMatch(one -> one.contains("Product has no constant EXCHANGE_6"))
                .anyMatch(one -> one.contains("NDR-R037") && one.contains("compares by a regular expression"));
    }

    @Test
    void a_mistake_in_a_consequence_is_pinned_on_its_rule() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", rule("good", "Server(name == \"a\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));")
                + rule("bad", "Server(name == \"b\")", "insertLogical(new Suspicion(\"X1\"));").replaceAll("(?s)package p.*?observation\\.\\*", ""));

        assertThat(defects()).singleElement().asString().isEqualTo("rules/a.drl:20:23: error NDR-R012: in the rule \"bad\": "
                + "Suspicion is made of a text; it takes Suspicion(article: a text, scope: a Scope)");
    }

    @Test
    void a_rule_whose_classes_name_what_rules_may_not_is_refused_with_its_line() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", rule("good", "Server(name == \"a\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));")
                + rule("bad", "$s : Server()", "insertLogical(new Suspicion(\"X1\", Scope.onServer($s.getClass().getName())));").replaceAll("(?s)package p.*?observation\\.\\*", ""));

        assertThat(defects()).singleElement().asString().startsWith("rules/a.drl:15:1: error NDR-R023: in the rule \"bad\": its compiled form uses"
                + " java.lang.Class.getName, java.lang.Object.getClass; ");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void a_file_with_a_byte_order_mark_and_lines_of_windows_is_read() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", "\uFEFF" + rule("a", "Server(name == \"a\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));")
                .replace("\n", "\r\n"));

        assertThat(read().units()).hasSize(1);
    }

    @Test
    void a_wrong_type_is_told_and_does_not_escape() throws IOException {
        write("rules/a.drl", rule("one", "Server(servicePack == \"three\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));

        assertThat(defects()).singleElement().asString()
                .isEqualTo("rules/a.drl:9:12: error NDR-R008: in the rule \"one\": servicePack is compared with \"three\"; it is a whole number");
    }

    @Test
    void names_and_ids_are_unique_and_lead_somewhere() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("facts/X1-again.yaml", FACTS);
        write("rules/a.drl", rule("same", "Server(name == \"a\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));
        write("rules/b.drl", rule("same", "Server(name == \"b\")", "insertLogical(new Suspicion(\"X9\", Scope.onServer(\"\")));"));

        assertThat(defects()).anyMatch(one -> one.startsWith("facts/X1") && one.contains("the id X1 is taken by facts/X1"))
                .anyMatch(one -> one.startsWith("rules/b.drl:6:1: error NDR-R014: ") && one.contains("another rule has the same name: rules/a.drl:6"))
                .anyMatch(one -> one.startsWith("rules/b.drl:7:14: error NDR-R016: ") && one.contains("there are no facts of the article X9"));
    }

    @Test
    void a_rule_that_would_silently_do_nothing_is_refused() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", rule("one", "Suspicion(article == \"X9\", $scope : scope)", "insertLogical(new Exclusion(\"X1\", $scope));"));
        write("rules/b.drl", rule("two", "Server(name == \"b\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));")
                .replace("    @article(X1)\n", ""));

        assertThat(defects()).anyMatch(one -> one.startsWith("rules/a.drl:9:27: error NDR-R016: ") && one.contains("a pattern names the article X9"))
                .anyMatch(one -> one.startsWith("rules/b.drl:6:1: error NDR-R015: ") && one.contains("@article(ID)"));
    }

    @Test
    void mistakes_in_facts_have_their_lines() throws IOException {
        write("facts/X1.yaml", FACTS.replace("cause:", "causes:").replace("\"2001-01-01\"", "2001-01-01"));

        assertThat(defects()).anyMatch(one -> one.startsWith("facts/X1.yaml:5:") && one.contains("cause"));
    }

    @Test
    void only_an_edited_file_is_compiled_again() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", rule("a", "Server(name == \"a\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));
        write("rules/b.drl", rule("b", "Server(name == \"b\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));
        read();
        List<String> before = cached();
        write("rules/b.drl", rule("b", "Server(name == \"c\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));
        read();

        assertThat(before).hasSize(2);
        assertThat(cached()).hasSize(3).containsAll(before);
    }

    private List<String> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_damaged_cache_entry_is_compiled_again() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", rule("a", "Server(name == \"a\")", "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));
        read();
        Files.writeString(folder.resolve("cache").resolve(cached().get(0)), "no zip");

        assertThat(read().units()).singleElement().satisfies(unit -> assertThat(unit.compiled().classes()).isNotEmpty());
    }

    @Test
    void rules_that_never_stop_are_stopped_and_named() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", """
                package p

                import org.ndrexpert.observation.*

                rule "there is a site because there is no service"
                when
                    QueueVolume($server : server)
                    not Service(server == $server)
                then
                    insertLogical(new Site($server, null, null));
                end

                rule "there is a profile because there is a site"
                when
                    Site($server : name)
                then
                    insertLogical(new MailProfile($server, null));
                end

                rule "there is a service because there is a profile"
                when
                    MailProfile()
                    QueueVolume($server : server)
                then
                    insertLogical(new Service($server, null, null));
                end
                """);
        KnowledgeBase base = KnowledgeBase.in(folder);
        List<Observation> one = List.of(new QueueVolume("EX1", null, 1L));
        Incident incident = Incident.ofObservations("x", one);
        Situation situation = Situation.of(List.of(), incident.stated(), List.of(), new Catalogue(List.of(), new Tables(null, null, null, null, null, null, null)));

        assertThatThrownBy(() -> base.diagnose("x", null, situation)).isInstanceOf(RulesFailedException.class)
                .hasMessageContaining("and went on; the last one was \"there is a ");
    }

    @Test
    void a_rule_that_begins_with_what_must_not_be_fires() throws IOException {
        write("facts/X1.yaml", FACTS);
        write("rules/a.drl", rule("X1 suspected: no postoffice", "not Postoffice()\n    Message(recipientCount > 1)",
                "insertLogical(new Suspicion(\"X1\", Scope.onServer(\"\")));"));
        KnowledgeBase base = KnowledgeBase.in(folder);
        Incident incident = Incident.ofObservations("x", List.of()).with("- message: {recipientCount: 2}");

        assertThat(base.rulesThatHold(Situation.of(List.of(), incident.stated(), List.of(), base.catalogue())))
                .containsExactly("X1 suspected: no postoffice");
    }
}
