package org.ndrexpert.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that set VS Code up for a folder of knowledge or of incidents; other editors can use the schemas among them. */
public final class EditorFiles {

    /** Where the schemas go. The folder is ours: what is in it is overwritten. */
    static final String SCHEMAS = ".vscode/ndr-schemas/";

    private static final String EXTENSION = "redhat.vscode-yaml";

    /** A schema and the YAML files it holds for, as patterns of VS Code; those that begin with {@code !} take files out again. */
    record Association(String schema, String... patterns) {}

    /** In {@code facts/incidents} lie examples of incidents, which the reader of facts passes over. */
    static final List<Association> ASSOCIATIONS = List.of(
            new Association("facts.json", "facts/**/*.yaml", "!facts/incidents/**"),
            new Association("test-cases.json", "test-cases/**/*.yaml"),
            new Association("incident.json", "facts/incidents/**/*.yaml", "incidents/**/*.yaml", "incidents/**/*.yml"),
            new Association("context.json", "context/**/*.yaml", "context/**/*.yml"));

    private EditorFiles() {}

    /** All of them; the schemas, then what ties them to files. */
    public static List<EditorFile> all() {
        List<EditorFile> files = new ArrayList<>();
        Stream.concat(ASSOCIATIONS.stream().map(Association::schema), Stream.of("observation.json"))
                .forEach(schema -> files.add(new EditorFile(SCHEMAS + schema, resource(schema), List.of())));
        files.add(shared(".vscode/settings.json", settings(), ASSOCIATIONS.stream().map(one -> SCHEMAS + one.schema()).toList()));
        files.add(shared(".vscode/extensions.json", extensions(), List.of(EXTENSION)));
        return files;
    }

    private static EditorFile shared(String path, String text, List<String> marks) {
        return new EditorFile(path, text.getBytes(StandardCharsets.UTF_8), marks);
    }

    private static String settings() {
        return ASSOCIATIONS.stream()
                .map(one -> "        " + quoted(SCHEMAS + one.schema()) + ": " + list(one.patterns()))
                .collect(Collectors.joining(",\n", "{\n    \"yaml.schemas\": {\n", "\n    }\n}\n"));
    }

    private static String extensions() {
        return "{\n    \"recommendations\": " + list(EXTENSION) + "\n}\n";
    }

    private static String list(String... items) {
        return Stream.of(items).map(EditorFiles::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static byte[] resource(String name) {
        try (InputStream stream = EditorFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program was packaged without " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
