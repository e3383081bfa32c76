package org.ndrexpert.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.ndrexpert.rule.Span;
import org.ndrexpert.yaml.Spelling;

/**
 * Holds the rules of one folder against all knowledge with which they are used: names that two rules share, ids without facts, and
 * what nothing says how to ask for.
 */
final class CrossChecks {

    /** Components that every fact has before the rules run. */
    private static final List<String> ALWAYS_TOLD = List.of("roles", "implied");
    /** The lookups of the catalogue that are given an article. */
    private static final List<String> BY_ARTICLE = List.of("hotfixes", "corrections", "steps", "hotfixFits", "servicePackFits");

    private final FolderContents contents;
    private final boolean layered;
    private final boolean perhapsLayer;
    private final Unread unread;
    private final Catalogue catalogue;
    private final Map<String, String> named;
    private final List<Defect> defects = new ArrayList<>();

    /**
     * @param contents of the folder
     * @param layered whether the folder lies over other knowledge
     * @param perhapsLayer whether it lies over none, and yet looks as if it should
     * @param unread what is in the folder and not in the catalogue
     * @param catalogue all facts
     * @param named where the rules of the knowledge below stand, by their names; those that are checked are added
     */
    CrossChecks(FolderContents contents, boolean layered, boolean perhapsLayer, Unread unread, Catalogue catalogue,
            Map<String, String> named) {
        this.contents = contents;
        this.layered = layered;
        this.perhapsLayer = perhapsLayer;
        this.unread = unread;
        this.catalogue = catalogue;
        this.named = named;
    }

    List<Defect> defects() {
        return defects;
    }

    void check(RuleText rule) {
        checkName(rule);
        checkIds(rule);
        if (rule.decides() && !unread.tables().contains("questions")) {
            checkWording(rule);
        }
        if (rule.article() != null) {
            checkId(rule.article(), rule.line(), "there are no facts of the article " + rule.article(), rule);
        }
    }

    /** Of two rules of one file that share a name their reader has told. */
    private void checkName(RuleText rule) {
        String other = named.putIfAbsent(rule.name(), rule.file() + ":" + rule.line());
        if (other != null && !other.startsWith(rule.file() + ":")) {
            defects.add(new Defect(DefectKind.REPEATED_NAME, rule.file(), rule.line(), 1, rule.name(),
                    "another rule has the same name: " + other, layered
                            ? "give it a sentence of its own; to replace a rule file below, give yours the same path"
                            : "give each a sentence of its own"));
        }
    }

    /** A misspelt id in a pattern would match nothing, for ever; one in a lookup would fail. */
    private void checkIds(RuleText rule) {
        for (Pattern pattern : rule.patterns()) {
            Condition condition = Condition.of(pattern);
            condition.constraints().stream().filter(constraint -> constraint.component().equals("article"))
                    .forEach(constraint -> constraint.operands().forEach(operand -> checkId(operand, pattern, rule)));
            if (condition.lookup() != null && BY_ARTICLE.contains(condition.lookup().method().getName())) {
                checkId(condition.lookup().arguments().get(0), pattern, rule);
            }
        }
    }

    private void checkId(Operand operand, Pattern pattern, RuleText rule) {
        if (operand instanceof Operand.Literal literal && literal.value() instanceof String id) {
            checkId(id, pattern.line(), "a pattern names the article " + id + ", of which there are no facts", rule);
        }
    }

    /** What rules conclude goes by one id; an alias is for people. */
    private void checkId(String id, int line, String missing, RuleText rule) {
        Optional<Article> article = catalogue.article(id);
        boolean perhapsUnread = unread.items().contains(id) || unread.isAllFacts();
        if (article.isPresent() && !article.get().article().equals(id)) {
            add(DefectKind.UNKNOWN_ARTICLE, rule, line, id, id + " is an alias", "rules call the article " + article.get().article());
        } else if (article.isEmpty() && !catalogue.isRetired(id) && !perhapsUnread) {
            add(DefectKind.UNKNOWN_ARTICLE, rule, line, id, missing, Spelling.advice(id, ids(), "the articles"));
        }
    }

    private List<String> ids() {
        return StreamSupport.stream(catalogue.articles().spliterator(), false).map(Article::article).toList();
    }

    /** Whatever a rule that decides tests may have to be asked for. */
    private void checkWording(RuleText rule) {
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
                add(DefectKind.NO_WORDING, rule, pattern.line(), condition.type().getSimpleName() + "(", "nothing says how to ask for "
                        + shape.kind() + " " + tested, "add a row to the questions in facts, as asks: " + shape.kind() + "." + tested.get(0)
                        + (perhapsLayer ? "; where this folder is a layer, name it by --layer" : ""));
            }
        }
    }

    /** At the place where a text stands for the first time from a line on. */
    private void add(DefectKind kind, RuleText rule, int line, String text, String found, String wanted) {
        Span at = place(rule.file(), line, text);
        defects.add(new Defect(kind, rule.file(), at.line(), at.column(), rule.name(), found, wanted));
    }

    /** The name of a rule that begins on the line is left out. */
    private Span place(String file, int line, String text) {
        String drl = new String(contents.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = drl.indexOf('\n', start) + 1;
        }
        int from = drl.startsWith("rule ", start) ? Math.max(start, drl.indexOf('\n', start)) : start;
        int at = drl.indexOf(text, from);
        return at < 0 ? Span.of(drl, start, start) : Span.of(drl, at, at);
    }
}
