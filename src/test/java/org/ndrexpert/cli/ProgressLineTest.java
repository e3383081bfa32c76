package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ndrexpert.batch.BatchCount;

class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void forget() {
        System.clearProperty("ndr.stderr");
        System.clearProperty("ndr.columns");
    }

    @Test
    void no_line_is_wider_than_the_terminal_and_the_last_leaves_nothing_behind() {
        System.setProperty("ndr.stderr", "terminal");
        System.setProperty("ndr.columns", "30");
        ProgressLine line = line();
        line.at(new BatchCount(123_456, 123_000, 456, 0), 1);
        line.stopping();
        line.at(new BatchCount(123_457, 123_001, 456, 0), 2);
        line.end();

        List<String> lines = List.of(err.toString(StandardCharsets.UTF_8).split("\r"));
        assertThat(lines).hasSize(3).allSatisfy(one -> assertThat(one).hasSizeLessThan(30).doesNotContain("\n"));
        assertThat(lines.get(0)).startsWith("ndr: 123,000 diagnosed, 456 r");
        assertThat(lines.get(2)).isBlank().hasSameSizeAs(lines.get(1));
    }

    @Test
    void what_a_run_before_has_done_is_no_speed() {
        System.setProperty("ndr.stderr", "terminal");
        ProgressLine line = line();
        line.at(new BatchCount(1_000_000, 1_000_000, 0, 0), 5);

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("ndr: 1,000,000 diagnosed, 0 rejected, 0 a second");
    }

    @Test
    void nothing_is_shown_where_standard_error_is_no_terminal() {
        ProgressLine line = line();
        line.at(new BatchCount(1, 1, 0, 0), 1);
        line.end();

        assertThat(err.size()).isZero();
    }

    private ProgressLine line() {
        return new ProgressLine(new Console(InputStream.nullInputStream(), new PrintStream(err), new PrintStream(err), false), List.of());
    }
}
