package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ndrexpert.knowledge.KnowledgeTexts.item;
import static org.ndrexpert.knowledge.KnowledgeTexts.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.knowledge.KnowledgeTexts;

/** What the knowledge covers, counted and as pages. */
class KnowledgeCommandTest {

    private static final String DISK = """
            codes:
              - {code: "4.3.1"}
            appliesTo: {products: [Exchange Server 5.5]}
            """;

    private static final String SLOW = """
            signatures:
              - {code: "4.4.7", words: too slow}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void knowledge() throws IOException {
        KnowledgeTexts.write(folder, "own/facts/Q100001.yaml", item("Q100001", "The disk is full.") + DISK);
        KnowledgeTexts.write(folder, "own/facts/slow-disk.yaml", item("slow-disk", "The disk is slow.") + SLOW);
        KnowledgeTexts.write(folder, "own/facts/questions.yaml",
                "questions:\n  - {asks: queueVolume.freeBytes, question: Is there room?, how: Look at the drive.}\n");
        KnowledgeTexts.write(folder, "own/rules/Q100001.drl", rule("Q100001 confirmed: no room",
                "Suspicion(article == \"Q100001\", $scope : scope)\n        QueueVolume(freeBytes == 0)", "Confirmation(\"Q100001\", $scope)"));
        KnowledgeTexts.write(folder, "own/test-cases/Q100001.yaml", """
                - scenario: The report has the code
                  given:
                    - recipientFailure: {finalRecipient: anna@example.org, status: "4.3.1"}
                  then: {suspected: [Q100001]}
                """);
    }

    private Commanded run(String... arguments) {
        return Commanded.of(Stream.concat(Stream.of("knowledge", "--knowledge", folder.resolve("own").toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private Commanded pages() {
        return run("--html", folder.resolve("out").toString());
    }

    private Map<Path, String> written() throws IOException {
        Map<Path, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(file, Files.readString(file));
            }
        }
        return written;
    }

    @Test
    void the_built_in_knowledge_is_counted_where_none_is_named() {
        Commanded run = Commanded.of("knowledge");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).anyMatch(line -> line.startsWith("  Exchange Server 5.5 ")).anyMatch(line -> line.startsWith("  5.7.x "))
                .anyMatch(line -> line.startsWith("  jeffpar.github.io "));
    }

    @Test
    void items_are_counted_by_mail_system_code_and_source_and_those_that_nothing_confirms_are_named() {
        Commanded run = run();

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                2 items: 1 can be confirmed, 0 excluded; own rules argue about 1.
                1 rule, 1 scenario, 2 status codes.

                BY MAIL SYSTEM                                items  confirmable  excludable
                  Exchange Server 5.5                             1            1           0
                  any mail system                                 1            0           0

                BY STATUS CODE                                items  confirmable  excludable
                  4.3.x                                           1            1           0
                  4.4.x                                           1            0           0

                TOLD OR LOOKED UP BY
                  Status codes                                    2
                  Tokens                                          0
                  Wordings                                        1
                  Events                                          0
                  Error numbers                                   0
                  Mail systems                                    2
                  Articles                                        1

                ROWS OF TABLES
                  builds                                          0
                  codeMeanings                                    0
                  hosts                                           0
                  limits                                          0
                  phrases                                         0
                  questions                                       1
                  supportEnds                                     0

                BY SOURCE                                     items  confirmable  excludable
                  example.com                                     2            1           0

                NOTHING CONFIRMS 1 ITEM
                  slow-disk – A title
                """);
    }

    @Test
    void programs_get_the_same_counts_as_a_line_of_json() {
        assertThat(run("--format", "json").out()).isEqualTo("{\"schemaVersion\":\"1\",\"items\":2,\"confirmable\":1,\"excludable\":0,\"argued\":1,"
                + "\"rules\":1,\"scenarios\":1,"
                + "\"byProduct\":{\"Exchange Server 5.5\":{\"items\":1,\"confirmable\":1,\"excludable\":0},"
                + "\"any mail system\":{\"items\":1,\"confirmable\":0,\"excludable\":0}},"
                + "\"byCode\":{\"4.3.1\":{\"items\":1,\"confirmable\":1,\"excludable\":0},\"4.4.7\":{\"items\":1,\"confirmable\":0,\"excludable\":0}},"
                + "\"keys\":{\"codes\":2,\"tokens\":0,\"texts\":1,\"events\":0,\"numbers\":0,\"products\":2,\"articles\":1},"
                + "\"rows\":{\"builds\":0,\"codeMeanings\":0,\"hosts\":0,\"limits\":0,\"phrases\":0,\"questions\":1,\"supportEnds\":0},"
                + "\"bySource\":{\"example.com\":{\"items\":2,\"confirmable\":1,\"excludable\":0}},\"unconfirmable\":[\"slow-disk\"]}\n");
    }

    @Test
    void layers_count_too_with_their_cases() throws IOException {
        KnowledgeTexts.write(folder, "layer/facts/ours.yaml", item("ours", "Our gateway."));
        KnowledgeTexts.write(folder, "layer/test-cases/ours.yaml", """
                - scenario: Nothing of a code that nobody knows
                  given:
                    - recipientFailure: {finalRecipient: anna@example.org, status: "5.9.9"}
                  then: {}
                """);

        assertThat(run("--layer", folder.resolve("layer").toString()).out()).startsWith("3 items: ").contains(" 2 scenarios");
    }

    @Test
    void a_second_run_writes_the_same_bytes() throws IOException {
        Commanded first = pages();
        Map<Path, String> before = written();
        Commanded second = pages();

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).isEqualTo("ndr: wrote 11 pages; begin with " + folder.resolve("out/index.html") + "\n");
        assertThat(second.code()).isZero();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void pages_of_items_that_are_no_more_are_deleted_and_nothing_else_is() throws IOException {
        pages();
        Path ours = Files.writeString(folder.resolve("out/items/ours.html"), "<p>Our own page</p>");
        Files.delete(folder.resolve("own/facts/slow-disk.yaml"));
        pages();

        assertThat(folder.resolve("out/items/slow-disk.html")).doesNotExist();
        assertThat(folder.resolve("out/items/Q100001.html")).exists();
        assertThat(ours).exists();
    }

    @Test
    void what_cannot_be_written_is_told_as_lost_output() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        Commanded run = pages();

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).startsWith("ndr: not all of it could be written: ").contains(folder.resolve("out").toString());
    }

    @Test
    void mistakes_in_cases_are_told_and_cost_only_these() throws IOException {
        KnowledgeTexts.write(folder, "own/test-cases/wrong.yaml", "- scenario: Without an outcome\n  given: []\n");
        Commanded run = run();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("ndr: " + folder.resolve("own/test-cases")
                + " has a mistake, and what could not be read is left out; ndr check tells which\n");
        assertThat(run.out()).contains("1 scenario,");
    }

    @Test
    void pages_have_no_format_and_knowledge_that_is_none_cannot_be_used() {
        assertThat(run("--html", folder.resolve("out").toString(), "--format", "json").code()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(Commanded.of("knowledge", "--knowledge", folder.resolve("absent").toString()).code()).isEqualTo(4);
    }
}
