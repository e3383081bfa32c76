package org.ndrexpert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.defect.DefectKind;

/** Comments that say that a defect is none. */
class SilencingTest {

    private static final String RULE = """
            package example

            import org.ndrexpert.evidence.*
            import org.ndrexpert.observation.*

            rule "Q1 excluded: the disk has room"
                @article(Q1)
            when
                Suspicion(article == "Q1", $scope : scope)
                Message(recipientCount == 1)
            then
                insertLogical(new Exclusion("Q1", $scope));
            end
            """;

    private static final Set<DefectKind> TOLD = Set.of(DefectKind.NEVER_SUSPECTED, DefectKind.SILENCING, DefectKind.NO_REMEDY);

    @TempDir
    private Path folder;

    @BeforeEach
    void item() throws IOException {
        write("facts/Q1.yaml", """
                article: Q1
                title: An item
                source: https://example.com/1
                sourceDate: "2001-05-08"
                cause: A cause.
                actions:
                  - step: A step.
                """);
        write("facts/questions.yaml", """
                questions:
                  - asks: message.recipientCount
                    question: How many?
                    how: Count.
                """);
        write("rules/Q1.drl", RULE);
        write("test-cases/Q1.yaml", """
                - scenario: One
                  given:
                    - message: {recipientCount: 1}
                  then: {excluded: [Q1]}
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> found() {
        return Checkup.of(folder).defects().stream().filter(defect -> TOLD.contains(defect.kind()))
                .map(defect -> defect.file() + " " + defect.kind().id()).toList();
    }

    @Test
    void the_rule_is_found_that_waits_for_ever() {
        assertThat(found()).containsExactly("rules/Q1.drl NDR-R032");
    }

    @Test
    void a_comment_above_a_rule_is_about_the_whole_rule() throws IOException {
        write("rules/Q1.drl", RULE.replace("rule \"", "// ndr:ignore NDR-R032 suspected by the company's layer\n// further words\nrule \""));

        assertThat(found()).isEmpty();
    }

    @Test
    void a_comment_behind_a_line_is_about_the_line() throws IOException {
        String facts = Files.readString(folder.resolve("facts/Q1.yaml"));
        write("facts/Q1.yaml", facts.substring(0, facts.indexOf("actions:")));
        assertThat(found()).contains("facts/Q1.yaml NDR-F016");
        write("facts/Q1.yaml", facts.substring(0, facts.indexOf("actions:")).replace("article: Q1", "article: Q1  # ndr:ignore NDR-F016 nothing helps"));

        assertThat(found()).containsExactly("rules/Q1.drl NDR-R032");
    }

    @Test
    void a_comment_apart_from_what_it_means_is_told() throws IOException {
        write("rules/Q1.drl", RULE.replace("rule \"", "// ndr:ignore NDR-R032 suspected by the company's layer\n\nrule \""));

        assertThat(found()).containsExactly("rules/Q1.drl NDR-K003", "rules/Q1.drl NDR-R032");
    }

    @Test
    void the_words_in_a_text_are_no_comment() throws IOException {
        write("facts/Q1.yaml", Files.readString(folder.resolve("facts/Q1.yaml")).replace("A step.", "\"Write ndr:ignore NDR-F016 with a reason.\""));

        assertThat(found()).containsExactly("rules/Q1.drl NDR-R032");
    }

    @Test
    void what_silences_comments_silences_nothing() throws IOException {
        write("facts/Q1.yaml", "# ndr:ignore NDR-K003 for fun\n# ndr:ignore NDR-F001\n" + Files.readString(folder.resolve("facts/Q1.yaml")));

        assertThat(found()).containsExactly("facts/Q1.yaml NDR-K003", "facts/Q1.yaml NDR-K003",
                "rules/Q1.drl NDR-R032");
    }
}
