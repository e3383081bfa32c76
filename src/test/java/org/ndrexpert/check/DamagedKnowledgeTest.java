package org.ndrexpert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.explanation.InspectionText;

/** Whatever is done to a file of facts or test cases, the check answers, and every finding has a place that is there. */
class DamagedKnowledgeTest {

    private static final int DAMAGES = Integer.getInteger("damages", 20);
    private static final List<String> PIECES = List.of("\"", "'", "{", "}", "[", "]", ": ", "#", "- ", "\n", " ", "\u0000", "~", "null", "5.1", "&a ", "*a", "!x ",
            "|", ">", "article", "\t", "%", "\uD83D\uDE00", "FILL-IN", "# ndr:ignore NDR-F007 x");

    @TempDir
    private Path folder;

    @Test
    void damaged_facts_and_cases_are_answered() throws IOException {
        for (String room : List.of("facts", "test-cases", "rules")) {
            KnowledgeFolders.copy(Path.of(room), folder.resolve(room));
        }
        List<Path> files;
        try (Stream<Path> all = Stream.of("facts", "test-cases").flatMap(this::files)) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        Random random = new Random(4);
        for (int i = 0; i < DAMAGES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            String text = Files.readString(file);
            Files.writeString(file, damage(text, random));
            Inspection found = inspect(i + ": " + folder.relativize(file));
            assertThat(found.defects()).allSatisfy(defect ->
                    assertThat(defect.line()).as(defect.toString()).isLessThanOrEqualTo(lines(folder.resolve(defect.file())) + 1));
            Files.writeString(file, text);
        }
    }

    private Inspection inspect(String what) {
        try {
            Inspection found = Checkup.of(folder);
            InspectionText.of(found, true);
            return found;
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }

    private Stream<Path> files(String room) {
        try {
            return Files.walk(folder.resolve(room));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int lines(Path file) throws IOException {
        return Files.isRegularFile(file) ? (int) new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().count() : 0;
    }

    private static String damage(String text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(40));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + piece + text.substring(at);
            default -> text.substring(0, at) + piece + text.substring(end);
        };
    }
}
