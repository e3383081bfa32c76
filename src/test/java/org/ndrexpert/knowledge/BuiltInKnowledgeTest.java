package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.yaml.YamlReader;

/** What the build packs into the program is what the files say. */
class BuiltInKnowledgeTest {

    private static final FolderContents FILES = FolderContents.of(Path.of(""), true);

    /** Records print all their components, which is more than they compare. */
    @Test
    void facts_are_read_back_component_by_component() {
        FactsReader reader = new FactsReader();
        FILES.files().forEach((name, bytes) -> {
            if (name.startsWith("facts/")) {
                YamlReader.read(name, bytes).roots().forEach(root -> reader.read(name, root));
            }
        });
        Facts built = BuiltInKnowledge.stratum().facts();
        assertThat(built.items()).extracting(item -> String.valueOf(item.article())).isNotEmpty()
                .isEqualTo(reader.facts().items().stream().map(item -> String.valueOf(item.article())).toList());
        assertThat(built.items()).extracting(Facts.Item::ids).isEqualTo(reader.facts().items().stream().map(Facts.Item::ids).toList());
        assertThat(rows(built)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(reader.facts()));
    }

    private static List<String> rows(Facts facts) {
        return facts.rows().entrySet().stream().flatMap(table -> table.getValue().stream().map(row -> table.getKey() + " " + row)).toList();
    }

    @Test
    void rules_are_read_back_component_by_component() {
        List<String> written = FILES.files().entrySet().stream().filter(file -> file.getKey().startsWith("rules/"))
                .flatMap(BuiltInKnowledgeTest::rules).toList();
        assertThat(BuiltInKnowledge.stratum().units()).flatExtracting(LoadedUnit::rules).extracting(String::valueOf).isNotEmpty().isEqualTo(written);
    }

    private static Stream<String> rules(Map.Entry<String, byte[]> file) {
        return RuleReader.read(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)).texts().stream().map(String::valueOf);
    }

    @Test
    void what_is_absent_negative_or_long_is_packed_as_it_is() {
        record Kinds(String text, Integer number, Long large, Boolean yes, Boolean no, List<String> none, String again) {}
        PackedValues in = new PackedValues(RecordPacker.pack(new Kinds("é\u2026", -1, Long.MAX_VALUE, true, false, List.of(), "é\u2026")));
        Kinds read = in.record(() -> new Kinds(in.text(), in.integer(), in.longInteger(), in.truth(), in.truth(), in.texts(), in.text()));
        assertThat(read).isEqualTo(new Kinds("é\u2026", -1, Long.MAX_VALUE, true, false, List.of(), "é\u2026"));

        PackedValues nothing = new PackedValues(RecordPacker.pack(new Kinds(null, null, null, null, null, null, null)));
        assertThat(nothing.record(() -> new Kinds(nothing.text(), nothing.integer(), nothing.longInteger(), nothing.truth(), nothing.truth(),
                nothing.texts(), nothing.text()))).isEqualTo(new Kinds(null, null, null, null, null, null, null));
    }
}
