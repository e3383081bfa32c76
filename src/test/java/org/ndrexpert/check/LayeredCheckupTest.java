package org.ndrexpert.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.defect.Defect;

/** A folder that stands on another one may refer to everything in it, and is reported on alone. */
class LayeredCheckupTest {

    private static final Path BASE = Path.of("src/test/resources/pages");

    private static final String ITEM = """
            article: C1
            title: The disk of the archive is full
            source: Operations handbook, chapter 4
            sourceDate: "2024-05-08"
            codes:
              - {code: "4.3.1"}
            cause: The archive took the room.
            actions:
              - step: Empty it.
            """;

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> found() {
        return Checkup.of(List.of(BASE, folder)).defects().stream().map(Defect::toString).toList();
    }

    @Test
    void a_layer_needs_no_rooms_of_its_own_and_may_name_what_lies_beneath() throws IOException {
        write("facts/C1-archive.yaml", ITEM + "aliases: [CC1]\n");
        write("rules/C1-archive.drl", """
                package company

                import org.ndrexpert.evidence.*

                rule "C1 excluded: the disk is full by itself"
                    @article(C1)
                when
                    Suspicion(article == "C1", $scope : scope)
                    Suspicion(article == "Q100001", scope == $scope)
                then
                    insertLogical(new Exclusion("C1", $scope));
                end
                """);

        assertThat(found()).isEmpty();
    }

    @Test
    void what_is_beneath_neither_is_nor_the_layer_has_is_told() throws IOException {
        write("facts/C1-archive.yaml", ITEM + "seeAlso: [Q100001, Q100009]\n");

        assertThat(found()).singleElement().asString().startsWith("facts/C1-archive.yaml:10:20: warning NDR-F007: seeAlso names Q100009")
                .contains("C1, Q100001");
    }

    @Test
    void an_item_may_be_replaced() throws IOException {
        write("facts/Q100001-our-disk.yaml", ITEM.replace("C1", "Q100001"));
        write("test-cases/Q100001-our-disk.yaml", """
                - scenario: The report has the code
                  given:
                    - recipientFailure: {status: "4.3.1"}
                  then: {suspected: [Q100001]}
                """);

        assertThat(found()).isEmpty();
    }
}
