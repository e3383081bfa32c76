package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.RuleTrial;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.Told;
import org.ndrexpert.rule.Trial;
import org.ndrexpert.rule.Truth;

/** The rules that can conclude something of one article, tried in each scope in which it is suspected. */
final class ArticleTrials {

    private static final Comparator<Scope> BY_PLACE = Comparator.comparing(Scope::server).thenComparing(Scope::recipient);

    private final Article article;
    private final RuleBook rules;
    private final Conclusions conclusions;
    private final Told told;
    private final FactWords words;
    private final Map<String, Set<String>> sameAs;

    /** @param sameAs as {@link org.ndrexpert.situation.Situation} has it */
    ArticleTrials(Article article, RuleBook rules, Conclusions conclusions, Told told, FactWords words, Map<String, Set<String>> sameAs) {
        this.article = article;
        this.rules = rules;
        this.conclusions = conclusions;
        this.told = told;
        this.words = words;
        this.sameAs = sameAs;
    }

    /** Scopes in which a rule has the same outcome. */
    private record Group(Trial trial, boolean fired, List<Scope> scopes) {}

    /** Where the article is suspected, whatever became of it. */
    List<Scope> suspected() {
        return scopes(Suspicion.class);
    }

    /** Where the article is still suspected in the end. */
    List<Scope> open() {
        return conclusions.all(Verdict.class).stream()
                .filter(verdict -> verdict.article().equals(article.article()) && verdict.certainty() == Certainty.SUSPECTED)
                .map(Verdict::scope).sorted(BY_PLACE).toList();
    }

    /**
     * The rules that draw a conclusion of this kind, the article's own before those for all articles.
     *
     * @param scopes where rules that begin with a suspicion are tried; nowhere in particular where there are none
     */
    Stream<RuleTrial> drawing(RuleText.Conclusion conclusion, List<Scope> scopes) {
        return Stream.concat(
                        rules.pages().stream().filter(page -> article.article().equals(page.rule().article())),
                        rules.pages().stream().filter(page -> page.rule().article() == null))
                .filter(page -> page.rule().conclusion() == conclusion && concerns(page)).flatMap(page -> of(page, scopes));
    }

    /** Whether a rule for all articles can conclude something of this one, whatever else is known. */
    private boolean concerns(RuleBook.Page page) {
        boolean idle = startsFromSuspicion(page) ? page.open().isIdleFor(new Suspicion(article.article(), new Scope("", "")), told.catalogue())
                : page.open().isIdleFor(article);
        return page.rule().article() != null || !idle;
    }

    private static boolean startsFromSuspicion(RuleBook.Page page) {
        return page.prepared().firstType() == Suspicion.class;
    }

    private Stream<RuleTrial> of(RuleBook.Page page, List<Scope> scopes) {
        if (!startsFromSuspicion(page) || scopes.isEmpty()) {
            List<Scope> fired = scopes(evidence(page, new Scope("", "")).getClass()).stream().filter(scope -> hasFired(page, scope)).toList();
            Trial trial = page.rule().article() == null ? Trial.of(page.prepared(), told, article) : Trial.of(page.prepared(), told);
            return Stream.of(write(page, new Group(trial, !fired.isEmpty(), fired)));
        }
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            Trial trial = Trial.of(page.prepared(), told, new Suspicion(article.article(), scope));
            boolean fired = hasFired(page, scope);
            groups.computeIfAbsent(List.of(scope.server(), fired, truths(trial)), outcome -> new Group(trial, fired, new ArrayList<>()))
                    .scopes.add(scope);
        }
        return groups.values().stream().map(group -> write(page, group));
    }

    private List<Scope> scopes(Class<? extends Evidence> kind) {
        return conclusions.all(kind).stream().filter(one -> one.article().equals(article.article())).map(Evidence::scope).sorted(BY_PLACE).toList();
    }

    private boolean hasFired(RuleBook.Page page, Scope scope) {
        return conclusions.reasonsFor(evidence(page, scope)).stream().anyMatch(reason -> reason.rule().equals(page.rule().name()));
    }

    /** What the rule concludes where it fires. */
    private Evidence evidence(RuleBook.Page page, Scope scope) {
        return switch (page.rule().conclusion()) {
            case SUSPICION -> new Suspicion(article.article(), scope);
            case SUPPORT -> new Support(article.article(), scope);
            case CONFIRMATION -> new Confirmation(article.article(), scope);
            case EXCLUSION -> new Exclusion(article.article(), scope);
            default -> throw new IllegalArgumentException(page.rule().name() + " concludes nothing about an article");
        };
    }

    private static List<Truth> truths(Trial trial) {
        return trial.conditions().stream()
                .flatMap(condition -> Stream.concat(Stream.of(condition.truth()), condition.constraints().stream().map(Trial.OfConstraint::truth)))
                .toList();
    }

    private RuleTrial write(RuleBook.Page page, Group group) {
        RuleText rule = page.rule();
        Set<String> servers = new LinkedHashSet<>();
        Set<String> recipients = new LinkedHashSet<>();
        for (Scope scope : group.scopes) {
            servers.addAll(Findings.servers(scope.server()));
            recipients.addAll(scope.recipient().isEmpty() ? Set.of() : sameAs.getOrDefault(scope.recipient(), Set.of(scope.recipient())));
        }
        return new RuleTrial(rule.name(), rule.conclusion().term(), rule.file(), rule.line(), rule.inferred(), rule.article() == null, group.fired,
                List.copyOf(servers), List.copyOf(recipients), ConditionWords.of(group.trial, page, article, words));
    }
}
