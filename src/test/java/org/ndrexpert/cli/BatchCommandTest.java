package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
    private static final String INCIDENTS = "facts/incidents";

    @TempDir
    Path folder;

    @Test
    void its_lines_are_those_of_diagnose() throws IOException {
        Path out = folder.resolve("out");
        Commanded batch = Commanded.of("batch", "--out", out.toString(), INCIDENTS);
        Commanded diagnose = Commanded.of("diagnose", "--format", "json", INCIDENTS);

        assertThat(batch.code()).isZero();
        assertThat(batch.out()).isEqualTo(diagnose.out().lines().count() + " incidents diagnosed, 0 rejected; the results are in " + out + "\n");
        assertThat(batch.err()).isEmpty();
        assertThat(out.resolve("diagnoses.jsonl")).hasContent(diagnose.out());
        assertThat(out.resolve("rejects.jsonl")).isEmptyFile();
    }

    @Test
    void so_they_are_with_site_facts_of_several_servers() throws IOException {
        Path site = Files.writeString(folder.resolve("site.yaml"), "observations:\n- server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}\n"
                + "- smtpLimits: {server: EX2, maxRecipients: 5000}\n- queueVolume: {server: EX3, fileSystem: FAT}\n");
        Path out = folder.resolve("out");
        Commanded.of("batch", "--context", site.toString(), "--out", out.toString(), INCIDENTS);
        Commanded diagnose = Commanded.of("diagnose", "--context", site.toString(), "--format", "json", INCIDENTS);
        Commanded without = Commanded.of("diagnose", "--format", "json", INCIDENTS);

        assertThat(out.resolve("diagnoses.jsonl")).hasContent(diagnose.out());
        assertThat(diagnose.out()).isNotEqualTo(without.out());
    }

    @Test
    void rejects_show_in_the_exit_code_and_in_a_file() throws IOException {
        Path mail = Files.writeString(folder.resolve("lunch.eml"), "From: a@example.com\nSubject: Lunch\n\nAt noon?\n");
        byte[] list = (mail + "\n" + INCIDENTS + "\n").getBytes(StandardCharsets.UTF_8);
        Commanded batch = Commanded.of(list, false, "batch", "--files-from", "-", "--out", folder.resolve("out").toString());

        assertThat(batch.code()).isEqualTo(3);
        assertThat(batch.out()).contains(" 1 rejected");
        assertThat(Files.readAllLines(folder.resolve("out/rejects.jsonl"))).singleElement().asString()
                .contains("lunch.eml\"", "\"kind\":\"unreadable\"", "no report on delivery");
    }

    @Test
    void wrong_usage_is_told_with_what_would_be_right() {
        String out = folder.resolve("out").toString();

        assertThat(Commanded.of("batch", INCIDENTS)).satisfies(run -> assertThat(run.code()).isEqualTo(2));
        assertThat(Commanded.of("batch", "--out", out).err()).contains("at least one input");
        assertThat(Commanded.of("batch", "--out", out, "--files-from", "-", "-").err()).contains("read once only");
        assertThat(Commanded.of("batch", "--out", out, "--threads", "0", INCIDENTS).err()).contains("--threads takes");
        assertThat(Commanded.of("batch", "--out", out, "--limit", "0", INCIDENTS).err()).contains("--limit takes seconds");
        assertThat(Commanded.of("batch", "--out", folder.toString(), folder.toString())).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("name an --out elsewhere");
        });
    }

    @Test
    void an_input_that_is_not_there_and_a_file_in_place_of_the_folder_are_told_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Commanded missing = Commanded.of("batch", "--out", folder.resolve("out").toString(), "nowhere.eml");

        assertThat(missing.code()).isEqualTo(3);
        assertThat(missing.err()).contains("nowhere.eml: there is no such file");
        assertThat(Commanded.of("batch", "--out", file.toString(), INCIDENTS)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("is a file, not a folder");
        });
    }

    @Test
    void a_folder_that_cannot_hold_the_results_is_lost_output() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Commanded batch = Commanded.of("batch", "--out", file.resolve("out").toString(), INCIDENTS);

        assertThat(batch.code()).isEqualTo(74);
        assertThat(batch.err()).contains("could not be written", "--resume");
    }
}
