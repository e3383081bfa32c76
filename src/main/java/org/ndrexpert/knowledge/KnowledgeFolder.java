package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Missing;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;
import org.ndrexpert.yaml.YamlReader;

/** A folder with {@code rules/} and {@code facts/}, read and compiled; every defect in it is found before any is reported. */
final class KnowledgeFolder {

    /** Example incidents live among the facts and are none. */
    private static final String INCIDENTS = "facts/incidents/";

    /** Components that every fact has before the rules run. */
    private static final List<String> ALWAYS_TOLD = List.of("roles", "implied");

    private static final String ENGINE = "drools 10.2.0";

    private final Path folder;
    private final String vocabulary;
    private final UnitCache cache;
    private final SortedMap<String, byte[]> contents = new TreeMap<>();
    private final List<Defect> defects = new ArrayList<>();
    private final List<RuleUnit> units = new ArrayList<>();
    private final List<Node> facts = new ArrayList<>();
    private final FactsReader factsReader = new FactsReader();

    private KnowledgeFolder(Path folder, String vocabulary, UnitCache cache) {
        this.folder = folder;
        this.vocabulary = vocabulary;
        this.cache = cache;
    }

    /** @throws KnowledgeException with every defect found */
    static KnowledgeBase load(Path folder) {
        KnowledgeFolder read = read(folder, BuiltInKnowledge.vocabulary(), UnitCache.ofUser());
        ClassLoader loader = new UnitLoader(read.units.stream().map(RuleUnit::compiled).toList());
        List<LoadedUnit> units = read.units.stream()
                .map(unit -> LoadedUnit.of(unit.rules(), loader, unit.compiled().model())).toList();
        return new KnowledgeBase(read.factsReader.catalogue(), units, read.digest());
    }

    /**
     * Reads and compiles without loading.
     *
     * @throws KnowledgeException with every defect found
     */
    static KnowledgeFolder read(Path folder, String vocabulary, UnitCache cache) {
        KnowledgeFolder read = new KnowledgeFolder(folder, vocabulary, cache);
        read.readFiles();
        read.readFacts();
        read.readRules();
        read.checkTogether();
        if (!read.defects.isEmpty()) {
            read.defects.sort(Comparator.comparing(Defect::file).thenComparing(Defect::line));
            throw new KnowledgeException(folder, read.defects);
        }
        return read;
    }

    String digest() {
        return Digests.of(contents);
    }

    List<RuleUnit> units() {
        return units;
    }

    List<Node> facts() {
        return facts;
    }

    private void readFiles() {
        for (String room : List.of("rules", "facts")) {
            Path start = folder.resolve(room);
            if (!Files.isDirectory(start)) {
                defects.add(Defect.in(room, 0, 0, DefectKind.NO_ROOMS, start + " is not there", "a knowledge folder has the folders rules and facts"));
                continue;
            }
            try (Stream<Path> files = Files.walk(start)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    boolean rule = room.equals("rules") && name.endsWith(".drl");
                    boolean fact = room.equals("facts") && name.endsWith(".yaml") && !name.startsWith(INCIDENTS);
                    if (rule || fact) {
                        contents.put(name, Files.readAllBytes(file));
                    }
                }
            } catch (IOException e) {
                defects.add(Defect.in(room, 0, 0, DefectKind.UNREADABLE_FILE, "cannot be read: " + e.getMessage(), ""));
            }
        }
    }

    private void readFacts() {
        contents.forEach((name, bytes) -> {
            if (name.startsWith("facts/")) {
                Document document = YamlReader.read(name, bytes);
                document.mistakes().forEach(mistake -> defects.add(FactsReader.defect(DefectKind.FACTS_SYNTAX, mistake)));
                if (document.mistakes().isEmpty()) {
                    document.roots().forEach(root -> {
                        facts.add(root);
                        factsReader.read(name, root);
                    });
                }
            }
        });
        defects.addAll(factsReader.defects());
    }

    private void readRules() {
        contents.forEach((name, bytes) -> {
            if (!name.startsWith("rules/")) {
                return;
            }
            try {
                readRules(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            } catch (CharacterCodingException e) {
                defects.add(Defect.in(name, 0, 0, DefectKind.RULE_TEXT, "this is not UTF-8 text", "save the file as UTF-8"));
            }
        });
    }

    private void readRules(String name, String drl) {
        String key = Digests.of(ENGINE, vocabulary, name, drl).substring(0, 40);
        RuleUnit unit = vocabulary.equals(BuiltInKnowledge.vocabularyOrNone()) ? BuiltInKnowledge.unit(key) : null;
        unit = unit == null ? cache.find(key) : unit;
        if (unit != null) {
            units.add(unit);
            return;
        }
        RuleReader.Read read = RuleReader.read(name, drl);
        if (!read.defects().isEmpty()) {
            defects.addAll(read.defects());
            return;
        }
        RuleCompiler.Outcome outcome = RuleCompiler.compile(key, name, drl);
        if (outcome instanceof RuleCompiler.Compiled compiled) {
            RuleUnit made = new RuleUnit(name, key, read.texts(), compiled);
            cache.keep(made);
            units.add(made);
        } else {
            defects.addAll(RuleFaults.locate(name, drl, read.texts(), ((RuleCompiler.Refused) outcome).complaints()));
        }
    }

    /** A misspelt id in a pattern would match nothing, for ever. */
    private void checkIds(RuleText rule, Catalogue catalogue) {
        for (Pattern pattern : rule.patterns()) {
            for (Constraint constraint : Condition.of(pattern).constraints()) {
                for (Operand operand : constraint.operands()) {
                    if (constraint.component().equals("article") && operand instanceof Operand.Literal literal
                            && literal.value() instanceof String id && catalogue.article(id).isEmpty()) {
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
        Catalogue catalogue = factsReader.catalogue();
        for (RuleUnit unit : units) {
            for (RuleText rule : unit.rules()) {
                String other = named.putIfAbsent(rule.name(), rule.file() + ":" + rule.line());
                if (other != null) {
                    defects.add(new Defect(DefectKind.REPEATED_NAME, rule.file(), rule.line(), 0, rule.name(),
                            "another rule has the same name: " + other, "give each a sentence of its own"));
                }
                checkIds(rule, catalogue);
                if (rule.decides()) {
                    checkWording(rule, catalogue);
                }
                if (rule.article() != null && catalogue.article(rule.article()).isEmpty()) {
                    defects.add(new Defect(DefectKind.UNKNOWN_ARTICLE, rule.file(), rule.line(), 0, rule.name(),
                            "there are no facts of the article " + rule.article(), Spelling.advice(rule.article(), ids(catalogue), "the articles")));
                }
            }
        }
    }
}
