package org.ndrexpert.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema files are what the records and their comments say. */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of(".vscode/ndr-schemas");
    private static final SortedMap<String, String> MADE = new SchemaFiles(RecordTexts.in(Path.of("src/main/java"))).all();

    @Test
    void the_files_are_what_the_records_say() throws IOException {
        if ("write".equals(System.getProperty("ndr.schemas"))) {
            write();
        }
        SortedMap<String, String> present = present();
        Set<String> names = new TreeSet<>(present.keySet());
        names.addAll(MADE.keySet());
        assertThat(names).as("Files of .vscode/ndr-schemas that are not what the records and their comments say. Rewrite them by"
                + " mvn test -Dtest=SchemaFilesTest -Dndr.schemas=write and commit them.")
                .filteredOn(name -> !Objects.equals(present.get(name), MADE.get(name))).isEmpty();
    }

    private static void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (String file : present().keySet()) {
            Files.delete(FOLDER.resolve(file));
        }
        for (Map.Entry<String, String> file : MADE.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    private static SortedMap<String, String> present() throws IOException {
        SortedMap<String, String> present = new TreeMap<>();
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> files = Files.list(FOLDER)) {
                for (Path file : files.toList()) {
                    present.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return present;
    }

    @Test
    void every_key_is_explained() {
        MADE.forEach((file, text) -> explained(file, JsonMapper.shared().readTree(text)));
    }

    private static void explained(String place, JsonNode schema) {
        schema.path("properties").forEachEntry((key, property) -> assertThat(property.path("description").asString(""))
                .as(place + " " + key).hasSizeGreaterThan(9).endsWith(".").doesNotContain("{@", "<", "null", "NONE"));
        schema.forEach(below -> explained(place + " " + schema.path("title").asString(""), below));
    }
}
