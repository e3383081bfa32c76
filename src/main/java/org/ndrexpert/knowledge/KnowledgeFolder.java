package org.ndrexpert.knowledge;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Severity;
import org.ndrexpert.rule.RuleFile;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.YamlReader;

/**
 * A folder with {@code rules/} and {@code facts/}, read and compiled; every defect in it is found before any is reported. Of a layer
 * either may be absent.
 */
final class KnowledgeFolder {

    /** The engine, and the edition of what is checked in a rule before it is compiled: what passed a laxer one has to pass again. */
    private static final String ENGINE = "drools 10.2.0, plain rules 2";

    private final Path folder;
    private final String layer;
    private final String vocabulary;
    private final CompiledUnits compiled;
    private final FolderContents contents;
    private final boolean alone;
    private final boolean asWritten;
    private final List<Defect> defects = new ArrayList<>();
    private final List<RuleUnit> units = new ArrayList<>();
    private final List<RuleSource> sources = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<Node> roots = new ArrayList<>();
    private final FactsReader factsReader = new FactsReader();

    /**
     * @param contents  what it holds
     * @param alone     whether it is used with no knowledge below it
     * @param asWritten whether rules are read as they are written also where they were compiled before
     */
    private KnowledgeFolder(Path folder, FolderContents contents, String layer, boolean alone, boolean asWritten, String vocabulary,
            CompiledUnits compiled) {
        this.folder = folder;
        this.layer = layer;
        this.asWritten = asWritten;
        this.vocabulary = vocabulary;
        this.compiled = compiled;
        this.alone = alone;
        this.contents = contents;
        defects.addAll(contents.defects());
        contents.defects().forEach(defect -> unread.add(defect.file()));
    }

    /**
     * Reads the files and nothing of what they say.
     *
     * @param layer name of the layer that it is; empty where it takes the place of the built-in knowledge
     */
    static KnowledgeFolder open(Path folder, String layer) {
        return open(folder, layer, BuiltInKnowledge.vocabulary(), UnitCache.ofUser());
    }

    private static KnowledgeFolder open(Path folder, String layer, String vocabulary, UnitCache cache) {
        KnowledgeFolder opened = new KnowledgeFolder(folder, FolderContents.of(folder, layer.isEmpty()), layer, layer.isEmpty(), false,
                vocabulary, cache);
        if (!layer.isEmpty() && Stream.of("rules", "facts", "test-cases").noneMatch(room -> Files.isDirectory(folder.resolve(room)))) {
            opened.defects.add(Defect.in("", 0, 0, DefectKind.NO_ROOMS, "this is no layer", "a layer has one of the folders rules, facts and test-cases"));
        }
        return opened;
    }

    /** What a folder held that was compiled elsewhere. */
    static KnowledgeFolder packed(FolderContents contents, CompiledUnits compiled) {
        return new KnowledgeFolder(Path.of(""), contents, "", true, false, BuiltInKnowledge.vocabulary(), compiled);
    }

    /**
     * Reads and compiles without loading.
     *
     * @throws KnowledgeException with every defect found
     */
    static KnowledgeFolder read(Path folder, String vocabulary, UnitCache cache) {
        KnowledgeFolder read = open(folder, "", vocabulary, cache);
        Overlay alone = new Overlay();
        read.layOver(alone);
        read.checkTogether(alone, new HashMap<>());
        if (!read.defects().isEmpty()) {
            throw new KnowledgeException(folder, read.defects());
        }
        return read;
    }

    /** Reads everything as it is written, beside it what is compiled, and throws nothing because of what it finds. */
    static KnowledgeSources survey(Path folder, List<KnowledgeSources> beneath, String vocabulary, UnitCache cache) {
        KnowledgeFolder read = new KnowledgeFolder(folder, FolderContents.of(folder, beneath.isEmpty()), "", beneath.isEmpty(), true,
                vocabulary, cache);
        read.readFacts();
        read.readRules();
        Catalogue catalogue = read.catalogue(beneath);
        read.check(read.sources.stream().map(RuleSource::text), catalogue, new HashMap<>());
        FactsReader facts = read.factsReader;
        return new KnowledgeSources(facts.items(), facts.unsound(), facts.rows(), facts.retired(), read.sources, catalogue, read.unread(), read.defects);
    }

    /** Its own facts over those beneath it. */
    private Catalogue catalogue(List<KnowledgeSources> beneath) {
        List<ItemSource> items = new ArrayList<>();
        List<RowSource> rows = new ArrayList<>();
        Set<String> retired = new HashSet<>(factsReader.retired());
        for (KnowledgeSources lower : beneath) {
            items.addAll(lower.items());
            rows.addAll(lower.rows());
            retired.addAll(lower.retired());
        }
        items.addAll(factsReader.items());
        rows.addAll(factsReader.rows());
        return TableRows.catalogue(items, rows, retired);
    }

    /** Reads and compiles what the files say, and lays it over the knowledge below. */
    void layOver(Overlay below) {
        readFacts();
        readRules();
        ClassLoader loader = new UnitLoader(units.stream().map(RuleUnit::compiled).toList());
        List<LoadedUnit> loaded = units.stream()
                .map(unit -> LoadedUnit.of(unit.rules(), loader, unit.compiled().model(), layer)).toList();
        below.lay(new Stratum(layer, factsReader.facts(), loaded, digest()), defects);
    }

    /** The errors, in the order of files and lines. */
    List<Defect> defects() {
        return defects.stream().filter(KnowledgeFolder::isError).sorted(Comparator.comparing(Defect::file).thenComparing(Defect::line)).toList();
    }

    /** The defects, their files as seen from where the program runs. */
    List<Defect> placedDefects() {
        return defects().stream().map(defect -> defect.named(folder.resolve(defect.file()).toString())).toList();
    }

    FolderContents contents() {
        return contents;
    }

    String digest() {
        return contents.digest();
    }

    List<RuleUnit> units() {
        return units;
    }

    Facts facts() {
        return factsReader.facts();
    }

    private static boolean isError(Defect defect) {
        return defect.kind().severity() == Severity.ERROR;
    }

    private void readFacts() {
        contents.files().forEach((name, bytes) -> {
            if (name.startsWith("facts/")) {
                Document document = YamlReader.read(name, bytes);
                document.mistakes().forEach(mistake -> defects.add(FactsReader.defect(DefectKind.FACTS_SYNTAX, mistake)));
                roots.addAll(document.roots());
                document.roots().forEach(root -> factsReader.read(name, root, document.mistakes()));
                if (!document.mistakes().isEmpty()) {
                    unread.add(name);
                    factsReader.unread().addText(new String(bytes, StandardCharsets.UTF_8));
                }
            }
        });
        factsReader.defects().stream().filter(KnowledgeFolder::isError).forEach(defect -> unread.add(defect.file()));
        defects.addAll(factsReader.defects());
    }

    private void readRules() {
        contents.files().forEach((name, bytes) -> {
            if (!name.startsWith("rules/")) {
                return;
            }
            try {
                readRules(name, RuleFile.text(bytes));
            } catch (CharacterCodingException e) {
                unread.add(name);
                defects.add(Defect.in(name, 0, 0, DefectKind.RULE_TEXT, "this is not UTF-8 text", "save the file as UTF-8"));
            }
        });
    }

    private void readRules(String name, String drl) {
        String key = Digests.of(ENGINE, vocabulary, name, drl).substring(0, 40);
        RuleUnit unit = vocabulary.equals(BuiltInKnowledge.vocabularyOrNone()) ? BuiltInKnowledge.unit(key) : null;
        unit = unit == null ? compiled.find(key) : unit;
        if (unit == null || asWritten) {
            RuleReader.Read read = RuleReader.read(name, drl);
            defects.addAll(read.defects());
            sources.addAll(read.rules());
            if (read.defects().stream().anyMatch(KnowledgeFolder::isError)) {
                unread.add(name);
                return;
            }
            unit = unit == null ? compile(key, name, drl, read) : unit;
        }
        if (unit != null) {
            units.add(unit);
        }
    }

    private @Nullable RuleUnit compile(String key, String name, String drl, RuleReader.Read read) {
        RuleCompiler.Outcome outcome = RuleCompiler.compile(key, name, drl);
        if (outcome instanceof RuleCompiler.Compiled compiled) {
            RuleUnit made = new RuleUnit(name, key, read.texts(), compiled);
            this.compiled.keep(made);
            return made;
        }
        unread.add(name);
        defects.addAll(RuleFaults.locate(name, drl, read.rules(), ((RuleCompiler.Refused) outcome).complaints()));
        return null;
    }

    /**
     * Holds the rules of this folder that are in use against all knowledge with which they are used.
     *
     * @param named where the rules of the knowledge below stand, by their names; those of this folder are added
     */
    void checkTogether(Overlay all, Map<String, String> named) {
        check(all.units().stream().filter(unit -> unit.layer().equals(layer)).flatMap(unit -> unit.rules().stream()), all.catalogue(), named);
    }

    private void check(Stream<RuleText> rules, Catalogue catalogue, Map<String, String> named) {
        CrossChecks checks = new CrossChecks(contents, !layer.isEmpty(), alone && !hasQuestions(), unread(), catalogue, named);
        rules.forEach(checks::check);
        defects.addAll(checks.defects());
    }

    private boolean hasQuestions() {
        return roots.stream().anyMatch(root -> root instanceof Node.Mapping table
                && table.entries().stream().anyMatch(entry -> entry.key().equals("questions")));
    }

    private Unread unread() {
        return new Unread(unread, factsReader.unread().items(), factsReader.unread().tables());
    }
}
