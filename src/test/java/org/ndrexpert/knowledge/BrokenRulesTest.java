package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.check.RuleChecks;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.RuleFile;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.yaml.YamlReader;

/** Knowledge folders with rules that are wrong, each beside the lines that tell what is wrong with it: all of it, at the right place. */
class BrokenRulesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    /** Those that only another room can find. */
    private static final Set<DefectKind> FOUND_ELSEWHERE = Set.of(DefectKind.CONDITION_FORM, DefectKind.ATTRIBUTE, DefectKind.DECLARATION,
            DefectKind.IMPORT, DefectKind.CONSEQUENCE_FORM, DefectKind.FORBIDDEN_CALL, DefectKind.NOT_COMPILED);

    @TempDir
    private Path cache;

    @TestFactory
    Stream<DynamicTest> everything_wrong_is_told_with_its_place() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () ->
                assertThat(String.join("\n", lines(folder, cache)) + "\n").isEqualTo(Files.readString(folder.resolve("expected.txt")))));
    }

    @Test
    void every_kind_of_defect_of_rules_is_shown_by_a_folder() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path folder : folders()) {
            Files.readAllLines(folder.resolve("expected.txt")).forEach(line -> Stream.of(DefectKind.values())
                    .filter(kind -> line.contains(" " + kind.id() + ": ")).forEach(kind -> shown.add(kind.id())));
        }
        Set<String> wanted = Stream.of(DefectKind.values()).filter(kind -> kind.id().startsWith("NDR-R") && !FOUND_ELSEWHERE.contains(kind))
                .map(DefectKind::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).containsAll(wanted);
    }

    @Test
    void the_built_in_rules_have_no_defect() throws IOException {
        assertThat(lines(Path.of(""), cache)).isEmpty();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("NDR-R")).sorted().toList();
        }
    }

    /** What is told of a folder, in the order of files and places. */
    static List<String> lines(Path folder, Path cache) throws IOException {
        List<Defect> defects = new ArrayList<>();
        try {
            KnowledgeFolder.read(folder, BuiltInKnowledge.vocabulary(), new UnitCache(cache));
        } catch (KnowledgeException e) {
            defects.addAll(e.defects());
        }
        defects.addAll(RuleChecks.of(rules(folder), catalogue(folder)));
        return defects.stream().sorted(Comparator.comparing(Defect::file).thenComparing(Defect::line).thenComparing(Defect::column))
                .map(Defect::toString).toList();
    }

    private static List<RuleSource> rules(Path folder) throws IOException {
        List<RuleSource> rules = new ArrayList<>();
        for (Path file : files(folder, "rules", ".drl")) {
            try {
                rules.addAll(RuleReader.read(name(folder, file), RuleFile.text(Files.readAllBytes(file))).rules());
            } catch (CharacterCodingException e) {
                continue; // told by the folder
            }
        }
        return rules;
    }

    private static Catalogue catalogue(Path folder) throws IOException {
        FactsReader facts = new FactsReader();
        for (Path file : files(folder, "facts", ".yaml")) {
            YamlReader.read(name(folder, file), Files.readAllBytes(file)).roots().forEach(root -> facts.read(name(folder, file), root));
        }
        return FactsReader.catalogue(facts.items(), facts.rows(), facts.retired());
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder, String room, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(room))) {
            return files.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("incidents")).sorted().toList();
        }
    }
}
