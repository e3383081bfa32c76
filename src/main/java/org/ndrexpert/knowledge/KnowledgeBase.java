package org.ndrexpert.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.Layer;
import org.ndrexpert.diagnosis.Why;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Contradiction;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.UnexpectedCode;
import org.ndrexpert.report.Reading;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.situation.Situation;

/** Rules and facts, loaded and ready. Immutable and safe for any number of threads at once. */
public final class KnowledgeBase {

    private final Catalogue catalogue;
    private final RuleBook rules;
    private final RuleBases ruleBases;
    private final Questions questions;
    private final List<LoadedUnit> units;
    private final RetiredItems retired;
    private final List<Layer> layers;
    private final String digest;
    private final @Nullable KnowledgeFolders folders;

    private KnowledgeBase(Catalogue catalogue, List<LoadedUnit> units, RetiredItems retired, List<Layer> layers, String digest,
            @Nullable KnowledgeFolders folders) {
        this.catalogue = catalogue;
        this.units = List.copyOf(units);
        List<RuleText> texts = units.stream().flatMap(unit -> unit.rules().stream()).toList();
        this.rules = new RuleBook(units, catalogue);
        this.ruleBases = new RuleBases(units, rules, catalogue);
        this.questions = new Questions(texts, rules, catalogue);
        this.retired = retired;
        this.layers = layers;
        this.digest = digest;
        this.folders = folders;
    }

    /** @param folders where it was read from; absent where it came packed, and so never changes */
    static KnowledgeBase of(Overlay knowledge, String digest, @Nullable KnowledgeFolders folders) {
        return new KnowledgeBase(knowledge.catalogue(), knowledge.units(), new RetiredItems(knowledge), knowledge.layers(), digest, folders);
    }

    /**
     * Begins to read what {@link #builtIn} needs and returns at once; for a program that has something else to do before, such as
     * reading its command line. What goes wrong is told by {@code builtIn}.
     */
    public static void prepareBuiltIn() {
        Thread beside = new Thread(BuiltInKnowledge::prepare, "knowledge");
        beside.setDaemon(true);
        beside.start();
    }

    /**
     * The knowledge that comes with the program, with layers over it, the lower ones first.
     *
     * @throws KnowledgeException with every defect found in the layers
     */
    public static KnowledgeBase builtIn(Path... layers) {
        return new KnowledgeFolders(null, List.of(layers)).load();
    }

    /**
     * The knowledge in a folder with {@code rules} and {@code facts}, with layers over it, the lower ones first; what was compiled
     * before is taken from the user's cache.
     *
     * @throws KnowledgeException with every defect found
     */
    public static KnowledgeBase in(Path folder, Path... layers) {
        return new KnowledgeFolders(folder, List.of(layers)).load();
    }

    /**
     * The knowledge that its folders hold now: this very base where nothing in them has changed, as ever where it has no folders.
     *
     * @throws KnowledgeException with every defect found; this base stays as it is
     */
    public KnowledgeBase reread() {
        return folders == null ? this : folders.loadUnlessLike(this);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The sentences that name the rules, sorted. */
    public List<String> ruleNames() {
        return rules.names();
    }

    /** What lies over the built-in knowledge or the folder in its place, the lower ones first. */
    public List<Layer> layers() {
        return layers;
    }

    /** SHA-256 of all rules and facts, in hexadecimal. */
    public String digest() {
        return digest;
    }

    /**
     * Draws all conclusions from one incident.
     *
     * @throws RulesFailedException where a rule fails or never stops
     */
    public Diagnosis diagnose(String incident, @Nullable Reading reading, Situation situation) {
        Conclusions conclusions = ruleBases.apply(situation.known(), catalogue);
        Explanation explanation = new Explanation(rules, conclusions, new FactWords(situation.byFact()));
        List<Finding> findings = new Findings(catalogue, conclusions, explanation, situation).all();
        return new Diagnosis(incident, digest, reading, CodeReadings.of(situation, catalogue), findings,
                Remedies.of(findings, conclusions, explanation, catalogue),
                questions.about(conclusions, situation.known()), warnings(situation, conclusions, explanation),
                Cautions.of(situation, catalogue), layers);
    }

    /**
     * Why an article is found in a situation, or is not.
     *
     * @throws RulesFailedException where a rule fails or never stops
     */
    public Why why(Article article, String incident, Situation situation) {
        Conclusions conclusions = ruleBases.apply(situation.known(), catalogue);
        Explanation explanation = new Explanation(rules, conclusions, new FactWords(situation.byFact()));
        List<Finding> findings = new Findings(catalogue, conclusions, explanation, situation).all().stream()
                .filter(finding -> finding.article().equals(article)).toList();
        return new Why(incident, article, findings, new Trials(rules, conclusions, situation, catalogue).of(article));
    }

    /**
     * Why the rules fire or stay silent on a situation.
     *
     * @throws RulesFailedException where a rule fails or never stops
     */
    public Trials trials(Situation situation) {
        return new Trials(rules, ruleBases.apply(situation.known(), catalogue), situation, catalogue);
    }

    /** The rules as they are written, in the order of files and lines. */
    public List<RuleText> rules() {
        return rules.pages().stream().map(RuleBook.Page::rule).toList();
    }

    /** The rules that can conclude something about an item: its own, then those for many items that have something to look up for it. */
    public List<RuleText> rulesOf(Article article) {
        Suspicion suspicion = new Suspicion(article.article(), new Scope("", ""));
        return Stream.concat(
                rules.pages().stream().filter(page -> article.article().equals(page.rule().article())),
                rules.pages().stream().filter(page -> page.rule().article() == null && page.rule().looksUpSuspected()
                        && page.rule().conclusion().judges() && !page.open().isIdleFor(suspicion, catalogue)))
                .map(RuleBook.Page::rule).toList();
    }

    /** The sentences of the rules that fire on a situation and whose conclusions stand, for those who test rules. */
    public List<String> rulesThatHold(Situation situation) {
        return ruleBases.apply(situation.known(), catalogue).rules();
    }

    /**
     * The rule files that can matter to a situation, each by a name that changes with its text: while these and the facts stay the
     * same, so does the diagnosis.
     */
    public Set<String> relevantRules(Situation situation) {
        Set<String> relevant = new HashSet<>(ruleBases.relevant(situation.known()));
        relevant.addAll(retired.units());
        return relevant;
    }

    /** As {@link #rulesThatHold}, from a base of all rules. */
    List<String> rulesThatHoldAmongAll(Situation situation) {
        return ruleBases.applyAll(situation.known(), catalogue).rules();
    }

    /** As {@link #trials}, from a base of all rules. */
    Trials trialsAmongAll(Situation situation) {
        return new Trials(rules, ruleBases.applyAll(situation.known(), catalogue), situation, catalogue);
    }

    /** Whether the rules of a file can matter to a situation; where not, another content of the file would change nothing. */
    public boolean isTouched(Situation situation, String file) {
        return ruleBases.touched(situation.known()).get(unitOf(file));
    }

    List<LoadedUnit> units() {
        return units;
    }

    /** The place of a rule file among the units. */
    int unitOf(String file) {
        for (int i = 0; i < units.size(); i++) {
            if (!units.get(i).rules().isEmpty() && units.get(i).rules().get(0).file().equals(file)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no rules were loaded from " + file);
    }

    /** The same with another unit in the place of one. */
    KnowledgeBase with(int place, LoadedUnit unit) {
        List<LoadedUnit> others = new ArrayList<>(units);
        others.set(place, unit);
        return new KnowledgeBase(catalogue, others, retired, layers, digest, folders);
    }

    private List<String> warnings(Situation situation, Conclusions conclusions, Explanation explanation) {
        List<String> drawn = new ArrayList<>();
        for (Contradiction contradiction : conclusions.all(Contradiction.class)) {
            String on = Findings.servers(contradiction.scope().server()).stream().map(server -> " on " + server).findFirst().orElse("");
            drawn.add(contradiction.article() + on + " is excluded, yet something speaks for it: "
                    + sentences(explanation.of(new Confirmation(contradiction.article(), contradiction.scope()))) + "; against it: "
                    + sentences(explanation.of(new Exclusion(contradiction.article(), contradiction.scope()))));
        }
        for (UnexpectedCode unexpected : conclusions.all(UnexpectedCode.class)) {
            drawn.add(unexpected.use().code() + " is used "
                    + (unexpected.use().since() == null ? "until " + unexpected.use().until().name()
                            : "from " + unexpected.use().since().name() + " on")
                    + ", which the stated server is not: the release is another, or another server gave the code");
        }
        List<String> warnings = new ArrayList<>(situation.warnings());
        drawn.stream().distinct().sorted().forEach(warnings::add);
        warnings.addAll(retired.fitting(situation.known()));
        return warnings;
    }

    private static String sentences(List<Inference> inferences) {
        return String.join("; ", inferences.stream().map(Inference::rule).toList());
    }
}
