package org.ndrexpert.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.knowledge.RuleFiles;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.testcase.TestCases;

/** Mutants are made of every condition, and a case notices one or does not. */
class MutationTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void item() throws IOException {
        write("facts/X1.yaml", """
                article: X1
                title: A title
                source: https://example.com/x1
                sourceDate: "2001-01-01"
                cause: A cause.
                """);
        write("rules/verdict/verdict.drl", Files.readString(Path.of("rules/verdict/verdict.drl")));
        write("rules/X1.drl", """
                package x

                import org.ndrexpert.evidence.*
                import org.ndrexpert.observation.*

                rule "X1 suspected: a message of many recipients came to a server that forwards"
                    @article(X1)
                when
                    Message(recipientCount > 10, attachmentCount == 0)
                    not Postoffice(name == "PO")
                then
                    insertLogical(new Suspicion("X1", Scope.onServer("")));
                end
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<RuleSource> rules() throws IOException {
        return RuleFiles.in(folder).stream().filter(rule -> rule.text().file().equals("rules/X1.drl")).toList();
    }

    private MutationScore score(String cases) throws IOException {
        write("test-cases/X1.yaml", cases);
        TestCases read = TestCases.in(folder.resolve("test-cases"));
        assertThat(read.problems()).isEmpty();
        return Mutation.of(NdrExpert.load(folder), rules(), read.scenarios(), 2, (done, all, survived) -> {});
    }

    @Test
    void every_condition_is_left_out_and_turned_round() throws IOException {
        List<Mutant> mutants = Mutants.of(rules().get(0));

        assertThat(mutants).extracting(Mutant::label).containsExactly(
                "drop recipientCount > 10", "flip recipientCount > 10", "drop attachmentCount == 0", "flip attachmentCount == 0",
                "drop Message(recipientCount > 10, attachmentCount == 0)", "flip Message(recipientCount > 10, attachmentCount == 0)",
                "drop name == \"PO\"", "flip name == \"PO\"", "drop not Postoffice(name == \"PO\")", "flip not Postoffice(name == \"PO\")");
        assertThat(mutants.get(0).drl()).contains("Message(attachmentCount == 0)");
        assertThat(mutants.get(1).drl()).contains("Message(recipientCount <= 10, attachmentCount == 0)");
        assertThat(mutants.get(2).drl()).contains("Message(recipientCount > 10)");
        assertThat(mutants.get(5).drl()).contains("not Message(recipientCount > 10, attachmentCount == 0)");
        assertThat(mutants.get(9).drl()).contains("exists Postoffice(name == \"PO\")");
        assertThat(mutants).extracting(Mutant::line).containsExactly(9, 9, 9, 9, 9, 9, 10, 10, 10, 10);
    }

    @Test
    void what_another_line_uses_stays_bound() throws IOException {
        write("rules/X1.drl", """
                package x

                import org.ndrexpert.evidence.*
                import org.ndrexpert.observation.*

                rule "X1 suspected: the server that scans is the one that sends"
                    @article(X1)
                when
                    Server($server : name != "EX2")
                    VirusScanner(server == $server)
                then
                    insertLogical(new Suspicion("X1", Scope.onServer($server)));
                end
                """);

        assertThat(Mutants.of(rules().get(0))).extracting(Mutant::drl)
                .anyMatch(drl -> drl.contains("Server($server : name)")).anyMatch(drl -> drl.contains("Server($server : name == \"EX2\")"))
                .allMatch(drl -> drl.contains("Server($server : name"));
    }

    @Test
    void a_case_that_shows_only_the_rule_firing_leaves_most_mutants_unnoticed() throws IOException {
        MutationScore score = score("""
                - scenario: All of it is known
                  given:
                    - message: {recipientCount: 11, attachmentCount: 0}
                  then: {suspected: [X1]}
                """);

        assertThat(score.judged()).filteredOn(one -> one.fate() instanceof Fate.Survived).extracting(one -> one.mutant().label())
                .containsExactly("drop recipientCount > 10", "drop attachmentCount == 0", "drop Message(recipientCount > 10, attachmentCount == 0)",
                        "drop name == \"PO\"", "flip name == \"PO\"", "drop not Postoffice(name == \"PO\")");
        assertThat(score.noticed()).isEqualTo(4);
        assertThat(score.percent()).isEqualTo(40);
        assertThat(score.byItem()).containsOnlyKeys("X1");
        assertThat(MutationText.of(score)).contains("rules/X1.drl:9: no case notices: drop recipientCount > 10").endsWith(" 40.0 %  4 of 10 noticed  all\n");
    }

    @Test
    void some_rules_of_a_file_are_judged_as_they_are_among_all() throws IOException {
        String file = Files.readString(folder.resolve("rules/X1.drl"));
        write("rules/X1.drl", file + file.substring(file.indexOf("rule ")).replace("a message of many recipients", "a message of few recipients")
                .replace("> 10", "< 5"));
        write("test-cases/X1.yaml", """
                - scenario: All of it is known
                  given:
                    - message: {recipientCount: 4, attachmentCount: 0}
                  then: {suspected: [X1]}
                """);
        NdrExpert expert = NdrExpert.load(folder);
        TestCases cases = TestCases.in(folder.resolve("test-cases"));

        List<MutationScore.Judged> all = Mutation.of(expert, rules(), cases.scenarios(), 1, (done, of, survived) -> { }).judged();
        List<MutationScore.Judged> second = Mutation.of(expert, rules().subList(1, 2), cases.scenarios(), 1, (done, of, survived) -> { }).judged();

        assertThat(second).hasSize(10).isEqualTo(all.subList(10, 20));
        assertThat(second).extracting(MutationScore.Judged::fate).anyMatch(Fate.Noticed.class::isInstance);
    }

    @Test
    void what_stands_in_names_controls_no_terminal_and_breaks_no_json() throws IOException {
        write("rules/X1.drl", Files.readString(folder.resolve("rules/X1.drl")).replace("of many recipients", "of \u202emany recipients"));
        MutationScore score = score("""
                - scenario: "All of it is known \\ud800"
                  given:
                    - message: {recipientCount: 11, attachmentCount: 0}
                  then: {suspected: [X1]}
                """);

        assertThat(MutationText.of(score)).contains("of \ufffdmany recipients").doesNotContain("\u202e");
        assertThat(MutationJson.of(score)).contains("All of it is known \ufffd");
    }

    @Test
    void cases_on_either_side_of_each_condition_notice_all() throws IOException {
        MutationScore score = score("""
                - scenario: All of it is known
                  given:
                    - message: {recipientCount: 11, attachmentCount: 0}
                    - postoffice: {name: OTHER}
                  then: {suspected: [X1]}
                - scenario: Few recipients
                  given:
                    - message: {recipientCount: 10, attachmentCount: 0}
                  then: {}
                - scenario: An attachment
                  given:
                    - message: {recipientCount: 11, attachmentCount: 1}
                  then: {}
                - scenario: The postoffice
                  given:
                    - message: {recipientCount: 11, attachmentCount: 0}
                    - postoffice: {name: PO}
                  then: {}
                """);

        assertThat(score.judged()).filteredOn(one -> !(one.fate() instanceof Fate.Noticed)).isEmpty();
        assertThat(score.judged().get(0).fate()).isEqualTo(new Fate.Noticed("test-cases/X1.yaml:6 Few recipients"));
    }

    @Test
    void a_comment_says_why_no_case_can_notice_and_an_idle_one_is_told() throws IOException {
        Path rules = folder.resolve("rules/X1.drl");
        Files.writeString(rules, Files.readString(rules).replace("when\n", """
                when
                    // ndr:equivalent drop name == "PO" because there is one postoffice only
                    // ndr:equivalent drop charset == "x" because of nothing
                """));
        MutationScore score = score("""
                - scenario: All of it is known
                  given:
                    - message: {recipientCount: 11, attachmentCount: 0}
                  then: {suspected: [X1]}
                """);

        assertThat(score.judged()).filteredOn(one -> one.fate() instanceof Fate.Equivalent).singleElement()
                .satisfies(one -> assertThat(one.mutant().label()).isEqualTo("drop name == \"PO\""));
        assertThat(score.noticeable()).isEqualTo(9);
        assertThat(score.idleComments()).containsExactly("rules/X1.drl:10: \"drop charset == \"x\"\" is called equivalent, and the rule has no such mutant");
    }
}
