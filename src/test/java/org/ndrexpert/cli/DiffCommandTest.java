package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two knowledge folders over the same incidents: what changes is listed and counted, and the exit code tells a pipeline. */
class DiffCommandTest {

    private static final String INCIDENTS = "facts/incidents";

    @TempDir
    private Path changed;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void copyOfTheKnowledge() throws IOException {
        for (String room : List.of("rules", "facts")) {
            try (Stream<Path> files = Files.walk(Path.of(room))) {
                for (Path file : files.toList()) {
                    Files.copy(file, changed.resolve(file.toString()));
                }
            }
        }
    }

    private int run(String... arguments) {
        return Main.run(new Console(InputStream.nullInputStream(), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false), arguments);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = changed.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void the_same_knowledge_changes_nothing() {
        int code = run("diff", "built-in", changed.toString(), INCIDENTS);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0 of 2 incidents change\n");
    }

    @Test
    void a_changed_rule_and_a_changed_fix_are_listed_with_what_was_and_what_is() throws IOException {
        edit("facts/exchange-5.5/Q288848-attachment-not-yet-scanned.yaml", "5.5.2654.61", "5.5.2655.1");
        edit("rules/exchange-5.5/Q288848-attachment-not-yet-scanned.drl",
                "confirmed: the store refused the mail with error 0000050A while", "confirmed: the store did something else while");
        edit("rules/exchange-5.5/Q288848-attachment-not-yet-scanned.drl", "VirusScanner(server == $scope.server, mode == ScanMode.VIRUS_SCANNING_API)\n    // ndr",
                "VirusScanner(server == $scope.server, mode == ScanMode.SMTP)\n    // ndr");
        int code = run("diff", "built-in", changed.toString(), INCIDENTS);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("attachment-not-scanned.yaml", "  - confirmed Q288848 on EX1 for ",
                "  + suspected Q288848 on EX1 for ", "  - [prerequisite-missing] hotfix Store.exe 5.5.2654.61 on EX1 (Q288848)",
                "  + [prerequisite-missing] hotfix Store.exe 5.5.2655.1 on EX1 (Q288848)", "Q288848 confirmed → suspected: 1 incident\n")
                .endsWith("1 of 2 incidents change\n");
    }

    @Test
    void json_has_a_line_for_each_incident_that_changes_and_one_with_the_counts() throws IOException {
        edit("rules/exchange-5.5/Q288848-attachment-not-yet-scanned.drl", "mode == ScanMode.VIRUS_SCANNING_API)\n    // ndr",
                "mode == ScanMode.SMTP)\n    // ndr");
        int code = run("diff", "--format", "json", changed.toString(), "built-in", INCIDENTS);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2)
                .anyMatch(line -> line.contains("\"before\":\"suspected\",\"after\":\"confirmed\""))
                .anyMatch(line -> line.startsWith("{\"incidents\":2,\"changed\":1,"));
    }

    @Test
    void a_layer_lies_over_the_new_knowledge_alone(@TempDir Path layer) throws IOException {
        Files.createDirectory(layer.resolve("facts"));
        Files.writeString(layer.resolve("facts/Q288848.yaml"), "article: Q288848\nstatus: retired\nreason: We have no such server.\n");
        int code = run("diff", "built-in", "built-in", "--layer", layer.toString(), INCIDENTS);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("  - confirmed Q288848 on EX1 for ").doesNotContain("+ confirmed Q288848")
                .contains("Q288848 confirmed → none: 1 incident\n");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_is_compared() {
        int code = run("diff", "built-in", changed.toString(), INCIDENTS, "no-such-file");

        assertThat(code).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("0 of 2 incidents change\n");
    }
}
