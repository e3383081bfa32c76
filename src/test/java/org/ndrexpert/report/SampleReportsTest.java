package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each report in {@code reports/*.eml} is read as the file of the same name with {@code .txt} says; a missing one is written. */
class SampleReportsTest {
    private static final Path REPORTS = Path.of("src", "test", "resources", "reports");

    @TestFactory
    Stream<DynamicTest> every_sample_is_read_as_written_down_beside_it() throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.list(REPORTS)) {
            samples = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.getFileName().toString(), sample.toUri(),
                () -> compare(sample)));
    }

    private static void compare(Path sample) throws IOException {
        Path expectation = Path.of(sample.toString().replace(".eml", ".txt"));
        String read = ReadingText.of(ReportReader.read(Files.readAllBytes(sample)));
        if (!Files.exists(expectation)) {
            Files.writeString(expectation, read);
            fail("There was no expectation; " + expectation + " was written and has to be checked.");
        }
        assertThat(read).isEqualTo(Files.readString(expectation));
    }
}
