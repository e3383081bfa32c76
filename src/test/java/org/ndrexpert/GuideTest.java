package org.ndrexpert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.testcase.Result;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;
import org.ndrexpert.testcase.Verification;

/** What the guide for rule writers shows is a whole item that works. */
class GuideTest {

    @TempDir
    private Path folder;

    @Test
    void the_item_of_the_guide_loads_and_its_cases_hold() throws IOException {
        for (String room : List.of("rules", "facts")) {
            copy(Path.of(room));
        }
        List<String> written = writeFiles(Files.readString(Path.of("rules/README.md")));

        assertThat(written).hasSize(3);
        TestCases cases = TestCases.in(folder.resolve("test-cases"));
        assertThat(cases.problems()).isEmpty();
        NdrExpert expert = NdrExpert.load(folder);
        assertThat(cases.scenarios()).hasSize(5);
        for (Scenario scenario : cases.scenarios()) {
            assertThat(Verification.of(scenario, expert)).as(scenario.name()).isInstanceOf(Result.Passed.class);
        }
    }

    private void copy(Path room) throws IOException {
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.filter(one -> !one.endsWith("README.md")).toList()) {
                Files.copy(file, folder.resolve(file.toString()));
            }
        }
    }

    /** A fence names the file beside the language. */
    private List<String> writeFiles(String guide) throws IOException {
        List<String> written = new ArrayList<>();
        String[] fences = guide.split("\n```");
        for (int i = 1; i < fences.length; i += 2) {
            String head = fences[i].lines().findFirst().orElse("");
            Path file = folder.resolve(head.substring(head.indexOf(' ') + 1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, fences[i].substring(head.length() + 1) + "\n");
            written.add(head);
        }
        return written;
    }
}
