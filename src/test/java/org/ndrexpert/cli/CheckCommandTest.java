package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ndr check} as people and pipelines use it. */
class CheckCommandTest {

    @TempDir
    private Path folder;

    private static Commanded run(String... arguments) {
        return Commanded.of(arguments);
    }

    /** One of the broken folders. */
    private void copy(String broken) throws IOException {
        Path from = Path.of("src/test/resources/broken", broken);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void tells_what_is_wrong_with_a_folder_and_ends_with_one() throws IOException {
        copy("F007-misspelt-id");
        Commanded run = run("check", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(folder + "/facts/Q100001-full-disk.yaml:10:11: warning NDR-F007: ")
                .endsWith("0 errors, 1 warning, 0 notes in 1 file\n");
        assertThat(run("check", "--format", "json", folder.toString()).out()).startsWith("{\"schemaVersion\":\"1\"");
        assertThat(run("check", "--format", "sarif", folder.toString()).out()).contains("\"version\":\"2.1.0\"");
        assertThat(run("check", "--format", "junit", folder.toString()).out()).startsWith("<?xml");
        assertThat(run("check", "--format", "github", folder.toString()).out()).startsWith("::warning file=");
    }

    @Test
    void ends_with_zero_where_there_are_only_notes_unless_it_is_strict() throws IOException {
        copy("K005-fill-in");

        assertThat(run("check", folder.toString()).code()).isZero();
        assertThat(run("check", "--strict", folder.toString()).code()).isEqualTo(1);
        assertThat(run("check").out()).startsWith("no finding in ");
        assertThat(run("check").code()).isZero();
    }

    @Test
    void looks_at_the_last_layer_beside_what_is_below() throws IOException {
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/C1-ours.yaml"), """
                article: C1
                title: Ours
                source: Operations handbook, chapter 4
                sourceDate: "2024-05-08"
                codes:
                  - {code: "4.3.1"}
                cause: A cause.
                actions:
                  - step: A step.
                seeAlso: [4.3.1-disk, 4.3.1-disc]
                """);
        Commanded run = run("check", "", "--layer", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("C1-ours.yaml:10:23: warning NDR-F007: seeAlso names 4.3.1-disc, which is no item; did you mean 4.3.1-disk?",
                "0 errors, 1 warning, 0 notes in 1 file");
        assertThat(run("check", "--layer", folder.toString()).err()).contains("Name the folder of the knowledge below the layers");
        assertThat(run("check", "--knowledge", "x").code()).isEqualTo(2);
    }

    @Test
    void explains_its_ids() {
        assertThat(run("check", "--explain", "ndr-f007").out()).startsWith("# NDR-F007: The item refers to one that is not there\n");
        assertThat(run("check", "--explain", "F007").code()).isZero();
        assertThat(run("check", "--explain").out().lines()).anyMatch(line -> line.startsWith("NDR-K004  warning  The file is in a room"));
        assertThat(run("check", "--explain", "NDR-F070").err()).contains("There is no id NDR-F070. Did you mean NDR-F007?");
        assertThat(run("check", "--explain", "NDR-F070").code()).isEqualTo(2);
        assertThat(run("check", folder.resolve("absent").toString()).code()).isEqualTo(2);
        assertThat(run("check", folder.toString()).out()).contains("error NDR-K001: this is no knowledge folder");
    }
}
