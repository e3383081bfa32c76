package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.schema.EditorFile;
import org.ndrexpert.schema.EditorFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemasCommandTest {

    private static final Path PROJECT = Path.of(".vscode");

    @TempDir
    private Path folder;

    private Commanded run() {
        return run(folder);
    }

    private static Commanded run(Path where) {
        return Commanded.of("schemas", where.toString());
    }

    private static List<Path> names(Path under) throws IOException {
        try (Stream<Path> files = Files.walk(under)) {
            return files.filter(Files::isRegularFile).map(under::relativize).sorted().toList();
        }
    }

    @Test
    void a_folder_gets_what_this_project_is_edited_with() throws IOException {
        Commanded run = run();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(EditorFiles.all().size()).allMatch(line -> line.startsWith("wrote "));
        for (Path name : names(folder.resolve(".vscode"))) {
            assertThat(PROJECT.resolve(name)).as("the project's own, which bin/ndr schemas writes")
                    .hasSameTextualContentAs(folder.resolve(".vscode").resolve(name));
        }
        assertThat(names(folder.resolve(".vscode/ndr-schemas"))).isEqualTo(names(PROJECT.resolve("ndr-schemas")));
    }

    @Test
    void settings_name_schemas_that_are_there() throws IOException {
        run();
        JsonNode settings = JsonMapper.shared().readTree(folder.resolve(".vscode/settings.json").toFile());

        assertThat(settings.path("yaml.schemas").propertyNames()).hasSize(4).allMatch(path -> Files.isRegularFile(folder.resolve(path)));
        assertThat(Files.readString(folder.resolve(".vscode/extensions.json"))).contains("redhat.vscode-yaml");
    }

    @Test
    void a_second_run_changes_nothing() {
        run();

        assertThat(run().out().lines()).hasSize(EditorFiles.all().size()).allMatch(line -> line.startsWith("is there already: "));
    }

    @Test
    void schemas_of_an_older_release_are_replaced() throws IOException {
        run();
        Path facts = folder.resolve(".vscode/ndr-schemas/facts.json");
        String current = Files.readString(facts);
        Files.writeString(facts, "{}");

        assertThat(run().out()).containsOnlyOnce("wrote ");
        assertThat(facts).hasContent(current);
    }

    @Test
    void settings_of_ones_own_are_left_alone_and_what_they_lack_is_printed() throws IOException {
        Files.createDirectory(folder.resolve(".vscode"));
        Path settings = Files.writeString(folder.resolve(".vscode/settings.json"), "{\n  // ours\n  \"editor.tabSize\": 2,\n}\n");
        Path extensions = Files.writeString(folder.resolve(".vscode/extensions.json"),
                "{\"recommendations\": [\"redhat.vscode-yaml\", \"a.b\"]}");

        Commanded run = run();

        assertThat(run.code()).isZero();
        assertThat(settings).hasContent("{\n  // ours\n  \"editor.tabSize\": 2,\n}\n");
        assertThat(run.out()).contains("left as it is: " + settings + ", to which you have to add:\n{\n    \"yaml.schemas\": {\n",
                "is there already: " + extensions);
    }

    @Test
    void settings_that_name_the_schemas_lack_nothing() throws IOException {
        Files.createDirectory(folder.resolve(".vscode"));
        String ours = EditorFiles.all().stream().filter(file -> file.path().endsWith("settings.json")).map(EditorFile::text)
                .findFirst().orElseThrow();
        Files.writeString(folder.resolve(".vscode/settings.json"), "// of mail\n" + ours);

        assertThat(run().out()).contains("is there already: " + folder.resolve(".vscode/settings.json")).doesNotContain("left as it is");
    }

    @Test
    void a_folder_that_is_none_is_wrong_usage() {
        Commanded run = run(folder.resolve("absent"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("absent is no folder");
    }

    @Test
    void what_cannot_be_written_is_said() throws IOException {
        Files.writeString(folder.resolve(".vscode"), "a file");

        Commanded run = run();

        assertThat(run.code()).isEqualTo(74);
        assertThat(run.err()).contains("ndr: ", ".vscode");
    }
}
