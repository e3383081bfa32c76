package org.ndrexpert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.defect.Severity;
import org.ndrexpert.explanation.InspectionText;

/**
 * Broken knowledge, a folder for each way to break it, with what {@code ndr check} prints of it in {@code expected.txt}: the whole text,
 * or the lines of the defects alone. A file that is missing is written, and the test fails. {@code make.txt} has what cannot be kept in
 * a folder, in commands of a shell.
 */
class BrokenKnowledgeTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> broken_knowledge() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), folder.toUri(), () -> {
            Inspection found = inspect(folder);
            String text = InspectionText.of(found, false);
            Path expected = folder.resolve("expected.txt");
            if (!Files.exists(expected)) {
                Files.writeString(expected, text);
                throw new AssertionError(expected + " was missing and is written now; look at it");
            }
            String wanted = Files.readString(expected);
            boolean whole = wanted.contains("\nWhat an id means") || wanted.startsWith("no finding");
            assertThat(whole ? text : String.join("\n", found.defects().stream().map(Defect::toString).toList())).isEqualTo(whole ? wanted : wanted.strip());
        }));
    }

    private static Inspection inspect(Path folder) throws IOException {
        Path copy = KnowledgeFolders.copy(folder);
        try {
            KnowledgeFolders.make(copy);
            Inspection found = Checkup.of(copy);
            String text = InspectionText.of(found, false); // the lines are read before the copy is deleted
            assertThat(text).isNotBlank();
            return new Inspection(Path.of(""), found.defects(), found.extent(), found.source());
        } finally {
            KnowledgeFolders.delete(copy);
        }
    }

    @Test
    void every_kind_is_broken_at_least_once() throws IOException {
        List<String> names = folders().stream().map(folder -> folder.getFileName().toString()).toList();
        assertThat(DefectKind.values())
                .allSatisfy(kind -> assertThat(names).as(kind.id()).anyMatch(name -> name.startsWith(kind.id().substring(4) + "-")));
    }

    @Test
    void the_folder_named_after_an_id_shows_it() throws IOException {
        for (Path folder : folders()) {
            String id = "NDR-" + folder.getFileName().toString().split("-")[0];
            if (DefectKind.of(id).isPresent() && !folder.endsWith("K003-silenced-rightly")) {
                assertThat(folder.resolve("expected.txt")).content().contains(" " + id + ":");
            }
        }
    }

    @Test
    void many_defects_are_found_in_one_run() throws IOException {
        assertThat(inspect(BROKEN.resolve("many-at-once")).defects()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void the_built_in_knowledge_has_no_finding() {
        assertThat(Checkup.of(Path.of("")).defects()).isEmpty();
        assertThat(Checkup.of(Path.of("")).count(Severity.ERROR)).isZero();
    }
}
