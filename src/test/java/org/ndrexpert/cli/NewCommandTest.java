package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new item loads and its cases hold before its author has written a word, and every mark is told. */
class NewCommandTest {

    private static final String REPORT = "facts/incidents/recipients-refused.eml";

    @TempDir
    private Path folder;

    @Test
    void the_files_of_a_new_item_hold_as_a_layer_and_have_only_marks_to_fill_in() {
        assertThat(Commanded.of("new", "Q100001", "long", "names", "--product", "Exchange Server 5.5", "--to", folder.toString()).code()).isZero();

        assertThat(folder.resolve("rules/exchange-5.5/Q100001-long-names.drl")).exists();
        assertThat(folder.resolve("facts/exchange-5.5/Q100001-long-names.yaml")).exists();
        Commanded test = Commanded.of("test", "--layer", folder.toString());
        assertThat(test.code()).as(test.out()).isZero();
        Commanded check = Commanded.of("check", ".", "--layer", folder.toString());
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(check.out()).contains("0 errors, 0 warnings, ").contains("FILL-IN");
    }

    @Test
    void an_item_of_no_product_holds_too() {
        assertThat(Commanded.of("new", "5.9.9-word", "any", "server", "--in", "codes", "--to", folder.toString()).code()).isZero();

        assertThat(Commanded.of("test", "--layer", folder.toString()).code()).isZero();
        assertThat(Commanded.of("check", ".", "--layer", folder.toString()).code()).isZero();
    }

    @Test
    void a_report_becomes_a_case_with_what_comes_of_it_today() throws IOException {
        assertThat(Commanded.of("new", "Q100001", "long", "names", "--in", "smtp", "--to", folder.toString(), "--from", REPORT).code()).isZero();

        assertThat(Files.readString(folder.resolve("test-cases/smtp/Q100001-long-names.yaml"))).contains("status: \"5.5.3\"", "- \"KB822105\"");
        assertThat(Commanded.of("test", "--layer", folder.toString()).code()).isZero();
    }

    @Test
    void nothing_that_is_there_is_written_over() {
        Commanded.of("new", "Q100001", "--to", folder.toString(), "--in", "a");
        Commanded again = Commanded.of("new", "Q100001", "other", "words", "--to", folder.toString(), "--in", "b");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("Q100001 has files already: ");
        assertThat(folder.resolve("rules/b")).doesNotExist();
    }

    @Test
    void what_cannot_be_written_is_told_as_lost_output() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Commanded wrong = Commanded.of("new", "Q100001", "--to", file.toString());

        assertThat(wrong.code()).isEqualTo(74);
        assertThat(wrong.err()).startsWith("ndr: not all of it could be written: ").contains(file.toString());
    }

    @Test
    void ids_products_and_folders_that_are_none_are_refused() {
        assertThat(Commanded.of("new", "../x", "--to", folder.toString()).code()).isEqualTo(2);
        assertThat(Commanded.of("new", "Q1", "--in", "../x", "--to", folder.toString()).code()).isEqualTo(2);
        assertThat(Commanded.of("new", "Q1", "--product", "Exchange 7", "--to", folder.toString()).err()).contains("Exchange Server 5.5");
        assertThat(Commanded.of("new", "Q1", "--from", "no-such-file", "--to", folder.toString()).code()).isEqualTo(2);
    }
}
