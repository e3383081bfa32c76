package org.ndrexpert.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void what_is_not_said_has_its_usual_value() throws WrongUsageException {
        JobOptions options = Arguments.read("--json", "a/*.jsonl", "--eml", "b", "--out", "c");

        assertThat(options).isEqualTo(new JobOptions(List.of("a/*.jsonl", "b"), List.of(), null, List.of(), null, "c", JobOptions.Format.PARQUET,
                false, 1, Duration.ofSeconds(30), 16 << 20, null, false));
    }

    @Test
    void everything_can_be_said() throws WrongUsageException {
        JobOptions options = Arguments.read("--packed", "p", "--context", "s1", "--context", "s2", "--knowledge", "k", "--out", "c", "--format", "json",
                "--mode", "overwrite", "--max-reject-rate", "0.1", "--limit", "2.5", "--slice-mb", "4");

        assertThat(options).isEqualTo(new JobOptions(List.of(), List.of("p"), null, List.of("s1", "s2"), "k", "c", JobOptions.Format.JSON,
                true, 0.1, Duration.ofMillis(2500), 4 << 20, null, false));
        assertThat(Arguments.read("--kafka", "h:9092", "--topic", "t", "--out", "c", "--checkpoint", "d", "--follow"))
                .extracting(JobOptions::kafka, JobOptions::checkpoint, JobOptions::follow)
                .containsExactly(new JobOptions.Kafka("h:9092", "t"), "d", true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--json a                                          | name a folder for the results with --out",
        "--out c                                           | name at least one input",
        "--jason a --out c                                 | --jason is no option",
        "--json a --out                                    | --out wants a value",
        "--json a --out c --out d                          | --out can be given once only",
        "--json a --out c --format xml                     | --format takes parquet or json, not xml",
        "--json a --out c --mode append                    | --mode takes errorifexists or overwrite, not append",
        "--json a --out c --max-reject-rate 2              | --max-reject-rate takes a number from 0.0 to 1.0, not 2",
        "--json a --out c --limit soon                     | --limit takes a number from 0.001 to 1000000.0, not soon",
        "--json a --out c --follow                         | --follow and --kafka want a --checkpoint",
        "--kafka h --out c --checkpoint d                  | --kafka and --topic belong together",
        "--json a --eml b --out c --checkpoint d           | with --checkpoint name one input",
        "--packed a --out c --checkpoint d                 | with --checkpoint name one input",
        "--json a --out c --checkpoint d --mode overwrite  | with --checkpoint results are added"})
    void what_cannot_be_meant_is_refused_with_what_would_be_right(String arguments, String answer) {
        assertThatThrownBy(() -> Arguments.read(arguments.split(" "))).isInstanceOf(WrongUsageException.class).hasMessageContaining(answer);
    }
}
