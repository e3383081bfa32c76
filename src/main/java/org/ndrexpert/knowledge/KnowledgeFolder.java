package org.ndrexpert.knowledge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.Severity;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Missing;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;
import org.ndrexpert.yaml.YamlReader;

/** A folder with {@code rules/} and {@code facts/}, read and compiled; every defect in it is found before any is reported. */
final class KnowledgeFolder {

    /** Components that every fact has before the rules run. */
    private static final List<String> ALWAYS_TOLD = List.of("roles", "implied");

    private static final String ENGINE = "drools 10.2.0";

    private final List<KnowledgeSources> beneath;
    private final boolean asWritten;
    private final String vocabulary;
    private final UnitCache cache;
    private final FolderContents contents;
    private final List<Defect> defects = new ArrayList<>();
    private final List<RuleUnit> units = new ArrayList<>();
    private final List<RuleSource> sources = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<Node> facts = new ArrayList<>();
    private final FactsReader factsReader = new FactsReader();

    /** @param asWritten whether rules are read as they are written also where they were compiled before */
    private KnowledgeFolder(Path folder, List<KnowledgeSources> beneath, boolean asWritten, String vocabulary, UnitCache cache) {
        this.contents = FolderContents.of(folder, beneath.isEmpty());
        this.beneath = beneath;
        this.asWritten = asWritten;
        this.vocabulary = vocabulary;
        this.cache = cache;
    }

    /** @throws KnowledgeException with every error found */
    static KnowledgeBase load(Path folder) {
        KnowledgeFolder read = read(folder, BuiltInKnowledge.vocabulary(), UnitCache.ofUser());
        ClassLoader loader = new UnitLoader(read.units.stream().map(RuleUnit::compiled).toList());
        List<LoadedUnit> units = read.units.stream()
                .map(unit -> LoadedUnit.of(unit.rules(), loader, unit.compiled().model())).toList();
        return new KnowledgeBase(read.catalogue(), units, read.digest());
    }

    /**
     * Reads and compiles without loading.
     *
     * @throws KnowledgeException with every error found
     */
    static KnowledgeFolder read(Path folder, String vocabulary, UnitCache cache) {
        KnowledgeFolder read = new KnowledgeFolder(folder, List.of(), false, vocabulary, cache);
        read.readAll();
        List<Defect> errors = read.defects.stream().filter(KnowledgeFolder::isError)
                .sorted(Comparator.comparing(Defect::file).thenComparing(Defect::line)).toList();
        if (!errors.isEmpty()) {
            throw new KnowledgeException(folder, errors);
        }
        return read;
    }

    /** Reads everything as it is written, beside it what is compiled, and throws nothing because of what it finds. */
    static KnowledgeSources survey(Path folder, List<KnowledgeSources> beneath, String vocabulary, UnitCache cache) {
        KnowledgeFolder read = new KnowledgeFolder(folder, beneath, true, vocabulary, cache);
        read.readAll();
        Unread unread = new Unread(read.unread, read.factsReader.unreadItems(), read.factsReader.unreadTables());
        return new KnowledgeSources(read.factsReader.items(), read.factsReader.rows(), read.sources, read.catalogue(), unread, read.defects);
    }

    private void readAll() {
        readFiles();
        readFacts();
        readRules();
        checkTogether();
    }

    private static boolean isError(Defect defect) {
        return defect.kind().severity() == Severity.ERROR;
    }

    String digest() {
        return contents.digest();
    }

    List<RuleUnit> units() {
        return units;
    }

    List<Node> facts() {
        return facts;
    }

    private void readFiles() {
        defects.addAll(contents.defects());
        contents.defects().forEach(defect -> unread.add(defect.file()));
    }

    private void readFacts() {
        contents.files().forEach((name, bytes) -> {
            if (name.startsWith("facts/")) {
                Document document = YamlReader.read(name, bytes);
                document.mistakes().forEach(mistake -> defects.add(FactsReader.defect(DefectKind.FACTS_SYNTAX, mistake)));
                facts.addAll(document.roots());
                document.roots().forEach(root -> factsReader.read(name, root, document.mistakes()));
                if (!document.mistakes().isEmpty()) {
                    unread.add(name);
                    factsReader.readUnread(new String(bytes, StandardCharsets.UTF_8));
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
                readRules(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException e) {
                unread.add(name);
                defects.add(Defect.in(name, 0, 0, DefectKind.RULE_TEXT, "this is not UTF-8 text", "save the file as UTF-8"));
            }
        });
    }

    private void readRules(String name, String drl) {
        String key = Digests.of(ENGINE, vocabulary, name, drl).substring(0, 40);
        RuleUnit unit = vocabulary.equals(BuiltInKnowledge.vocabularyOrNone()) ? BuiltInKnowledge.unit(key) : null;
        unit = unit == null ? cache.find(key) : unit;
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
            cache.keep(made);
            return made;
        }
        unread.add(name);
        defects.addAll(RuleFaults.locate(name, drl, read.texts(), ((RuleCompiler.Refused) outcome).complaints()));
        return null;
    }

    /** Its own facts over those beneath it. */
    private Catalogue catalogue() {
        List<ItemSource> items = new ArrayList<>();
        List<RowSource> rows = new ArrayList<>();
        beneath.forEach(lower -> items.addAll(lower.items()));
        beneath.forEach(lower -> rows.addAll(lower.rows()));
        items.addAll(factsReader.items());
        rows.addAll(factsReader.rows());
        return FactsReader.catalogue(items, rows);
    }

    /** A misspelt id in a pattern would match nothing, for ever. */
    private void checkIds(RuleText rule, Catalogue catalogue) {
        for (Pattern pattern : rule.patterns()) {
            for (Constraint constraint : Condition.of(pattern).constraints()) {
                for (Operand operand : constraint.operands()) {
                    if (constraint.component().equals("article") && operand instanceof Operand.Literal literal
                            && literal.value() instanceof String id && !isKnown(id, catalogue)) {
                        defects.add(new Defect(DefectKind.UNKNOWN_ARTICLE, rule.file(), pattern.line(), 0, rule.name(),
                                "a pattern names the article " + id + ", of which there are no facts", Spelling.advice(id, ids(catalogue), "the articles")));
                    }
                }
            }
        }
    }

    /** Whatever a rule that decides tests may have to be asked for. */
    private void checkWording(RuleText rule, Catalogue catalogue) {
        for (Pattern pattern : rule.patterns()) {
            Condition condition = Condition.of(pattern);
            if (condition.mode() == Condition.Mode.NOT || !Missing.canAskFor(condition.type())) {
                continue;
            }
            Shape shape = Shape.of(condition.type());
            List<String> tested = condition.constraints().stream().map(Constraint::component)
                    .filter(component -> !shape.isIdentity(component) && !ALWAYS_TOLD.contains(component)).toList();
            boolean worded = tested.isEmpty() || catalogue.wording(shape.kind(), "").isPresent()
                    || tested.stream().anyMatch(component -> catalogue.asksFor(shape.kind(), shape.askedFor(component)));
            if (!worded) {
                defects.add(new Defect(DefectKind.NO_WORDING, rule.file(), pattern.line(), 0, rule.name(), "nothing says how to ask for "
                        + shape.kind() + " " + tested, "add a row to the questions in facts, as asks: " + shape.kind() + "." + tested.get(0)));
            }
        }
    }

    private static List<String> ids(Catalogue catalogue) {
        return StreamSupport.stream(catalogue.articles().spliterator(), false).map(Article::article).toList();
    }

    private void checkTogether() {
        Map<String, String> named = new HashMap<>();
        Catalogue catalogue = catalogue();
        List<RuleText> rules = asWritten ? sources.stream().map(RuleSource::text).toList()
                : units.stream().flatMap(unit -> unit.rules().stream()).toList();
        for (RuleText rule : rules) {
            String other = named.putIfAbsent(rule.name(), rule.file() + ":" + rule.line());
            if (other != null && !other.startsWith(rule.file() + ":")) {
                defects.add(new Defect(DefectKind.REPEATED_NAME, rule.file(), rule.line(), 0, rule.name(),
                        "another rule has the same name: " + other, "give each a sentence of its own"));
            }
            checkIds(rule, catalogue);
            if (rule.decides() && !factsReader.unreadTables().contains("questions")) {
                checkWording(rule, catalogue);
            }
            if (rule.article() != null && !isKnown(rule.article(), catalogue)) {
                defects.add(new Defect(DefectKind.UNKNOWN_ARTICLE, rule.file(), rule.line(), 0, rule.name(),
                        "there are no facts of the article " + rule.article(), Spelling.advice(rule.article(), ids(catalogue), "the articles")));
            }
        }
    }

    private boolean isKnown(String id, Catalogue catalogue) {
        return catalogue.article(id).isPresent() || factsReader.unreadItems().contains(id) || unread.contains("facts");
    }
}
