package org.ndrexpert.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads the text of a file as YAML 1.2 or JSON. Whatever the bytes are, the answer is a {@link Document}: what is wrong with
 * them is among its mistakes.
 */
public final class YamlReader {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private static final StreamReadConstraints OURS_ARE_STRICTER = StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE).maxNumberLength(Integer.MAX_VALUE).maxNameLength(Integer.MAX_VALUE)
            .maxNestingDepth(TreeBuilder.DEEPEST + 10).build();

    private YamlReader() {}

    /**
     * Reads {@code content} by the name of its file: {@code .json} as JSON of one document, {@code .jsonl} and {@code .ndjson} as JSON of
     * many, everything else as YAML of one or more documents. An ending {@code .gz} after it, of a file that was packed, says nothing.
     */
    public static Document read(String file, byte[] content) {
        return read(file, 1, content);
    }

    /** The same for a part of a file that begins at its line {@code firstLine}, such as one line of JSON Lines. */
    public static Document read(String file, int firstLine, byte[] content) {
        List<Mistake> found = new ArrayList<>();
        MistakeList mistakes = new MistakeList(file, found);
        List<Node> roots = List.of();
        if (content.length > LARGEST) {
            mistakes.add(firstLine, 1, "", content.length + " bytes", "a file may have " + LARGEST + "; split it");
        } else {
            SourceText text = SourceText.decode(content, firstLine, mistakes);
            roots = text == null ? roots : parse(unpacked(file.toLowerCase(Locale.ROOT)), text, mistakes);
        }
        if (roots.isEmpty() && found.isEmpty()) {
            mistakes.add(firstLine, 1, "", "nothing", "a file holds at least one key");
        }
        return new Document(file, roots, found);
    }

    private static String unpacked(String file) {
        return file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
    }

    private static List<Node> parse(String file, SourceText text, MistakeList mistakes) {
        if (file.endsWith(".json") || file.endsWith(".jsonl") || file.endsWith(".ndjson")) {
            try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), text.text())) {
                List<Node> roots = new TreeBuilder(parser, text, false, mistakes).build();
                if (roots.size() > 1 && file.endsWith(".json")) {
                    mistakes.add(roots.get(1), "", "a second value", "a JSON file holds one");
                }
                return roots;
            }
        }
        if (!text.hasOnlyAllowedCharacters(mistakes)) {
            return List.of();
        }
        String yaml = text.text();
        try (JsonParser parser = yaml(yaml.length()).createParser(ObjectReadContext.empty(), yaml)) {
            return new TreeBuilder(parser, text, true, mistakes).build();
        }
    }

    /**
     * A factory for a text of this length. The parser must get all of it into its buffer at once: it fails where a character
     * of two units lies across the end of a buffer, and copies what it holds of a long value each time it fills one. Keys
     * given twice are let through, for it would stop at the first.
     */
    private static YAMLFactory yaml(int length) {
        LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setBufferSize(length + 1)
                .setCodePointLimit(LARGEST).build();
        return YAMLFactory.builder().streamReadConstraints(OURS_ARE_STRICTER).loadSettings(settings).build();
    }

    /** Loaded with the first JSON file. */
    private static final class Json {
        static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(OURS_ARE_STRICTER)
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();
    }
}
