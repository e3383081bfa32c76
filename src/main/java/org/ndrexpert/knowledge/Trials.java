package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.RuleTrial;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.Sightings;
import org.ndrexpert.rule.Told;
import org.ndrexpert.rule.Trial;
import org.ndrexpert.rule.Truth;
import org.ndrexpert.situation.Situation;

/** The rules held against one situation: why each of them fired or stayed silent, condition by condition. */
public final class Trials {

    private static final Comparator<Scope> BY_PLACE = Comparator.comparing(Scope::server).thenComparing(Scope::recipient);

    private final RuleBook rules;
    private final Conclusions conclusions;
    private final Map<String, Set<String>> sameAs;
    private final Told told;
    private final FactWords words;

    Trials(RuleBook rules, Conclusions conclusions, Situation situation, Catalogue catalogue) {
        this.rules = rules;
        this.conclusions = conclusions;
        this.sameAs = situation.sameAs();
        Told unordered = conclusions.told(situation.known(), catalogue);
        Map<Class<?>, List<?>> ordered = new HashMap<>();
        this.told = new Told(type -> ordered.computeIfAbsent(type, one -> inOrder(one, unordered.facts(one))), catalogue);
        this.words = new FactWords(situation.byFact());
    }

    /** Observations have an order of their own; conclusions have none that means anything. */
    private static List<?> inOrder(Class<?> type, List<?> facts) {
        return Observation.class.isAssignableFrom(type) || facts.size() < 2 ? facts
                : facts.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    /** Whether all conditions of a rule are met; the engine, asked otherwise, says the same. */
    public boolean holds(String rule) {
        return Trial.of(rules.page(rule).prepared(), told).holds();
    }

    /** What is to be seen here of a rule's conditions. */
    public Sightings sightings(RuleText rule) {
        return Sightings.of(rules.page(rule.name()).prepared(), told);
    }

    /** Every rule that can conclude something of the article, as {@link org.ndrexpert.diagnosis.Why} lists them. */
    public List<RuleTrial> of(Article article) {
        List<Scope> suspected = scopesOf(conclusions.all(Suspicion.class), article);
        return pages(article, conclusion -> conclusion != RuleText.Conclusion.OTHER)
                .flatMap(page -> of(page, article, suspected).stream()).toList();
    }

    /**
     * The rules that nearly fired, the nearest first: those that would suspect an article of which nothing was found, where their
     * first condition is met and all others but one, and those that could yet confirm or exclude an article that is suspected.
     */
    public List<NearMiss> nearMisses() {
        List<NearMiss> misses = new ArrayList<>();
        for (Article article : told.catalogue().articles()) {
            List<Scope> open = conclusions.all(Verdict.class).stream()
                    .filter(verdict -> verdict.article().equals(article.article()) && verdict.certainty() == Certainty.SUSPECTED)
                    .map(Verdict::scope).sorted(BY_PLACE).toList();
            if (!open.isEmpty()) {
                pages(article, conclusion -> conclusion == RuleText.Conclusion.CONFIRMATION || conclusion == RuleText.Conclusion.EXCLUSION)
                        .flatMap(page -> of(page, article, open).stream()).filter(trial -> !trial.fired())
                        .forEach(trial -> misses.add(new NearMiss(article.article(), trial)));
            } else if (scopesOf(conclusions.all(Suspicion.class), article).isEmpty()) {
                pages(article, conclusion -> conclusion == RuleText.Conclusion.SUSPICION).filter(page -> page.rule().article() != null)
                        .flatMap(page -> of(page, article, open).stream()).filter(Trials::isNear)
                        .forEach(trial -> misses.add(new NearMiss(article.article(), trial)));
            }
        }
        misses.sort(Comparator.comparing(NearMiss::trial, RuleTrial.BY_NEARNESS));
        return misses;
    }

    private static boolean isNear(RuleTrial trial) {
        return trial.lacking().size() == 1 && trial.conditions().get(0).truth() == Truth.TRUE;
    }

    /** The rules that can conclude something of an article, by what they conclude; its own before those for all articles. */
    private Stream<RuleBook.Page> pages(Article article, Predicate<RuleText.Conclusion> wanted) {
        return Stream.of(RuleText.Conclusion.values()).filter(wanted).flatMap(conclusion -> Stream.concat(
                rules.pages().stream().filter(page -> page.rule().conclusion() == conclusion && article.article().equals(page.rule().article())),
                rules.pages().stream().filter(page -> page.rule().conclusion() == conclusion && concerns(page, article))));
    }

    /** Whether a rule for all articles can conclude something of this one, whatever else is known. */
    private boolean concerns(RuleBook.Page page, Article article) {
        if (page.rule().article() != null) {
            return false;
        }
        return startsFromSuspicion(page) ? !page.open().isIdleFor(new Suspicion(article.article(), new Scope("", "")), told.catalogue())
                : !article.codes().isEmpty();
    }

    private static boolean startsFromSuspicion(RuleBook.Page page) {
        return page.prepared().firstType() == Suspicion.class;
    }

    /** Scopes in which a rule has the same outcome. */
    private record Group(Trial trial, boolean fired, List<Scope> scopes) {}

    /** @param suspected where a rule that begins with a suspicion is tried; nowhere in particular where it is empty */
    private List<RuleTrial> of(RuleBook.Page page, Article article, List<Scope> suspected) {
        if (!startsFromSuspicion(page) || suspected.isEmpty()) {
            List<Scope> fired = scopesOf(conclusions.all(kind(page)), article).stream().filter(scope -> hasFired(page, article, scope)).toList();
            Trial trial = page.rule().article() == null ? Trial.of(page.prepared(), told, article) : Trial.of(page.prepared(), told);
            return List.of(write(page, article, new Group(trial, !fired.isEmpty(), fired)));
        }
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (Scope scope : suspected) {
            Trial trial = Trial.of(page.prepared(), told, new Suspicion(article.article(), scope));
            boolean fired = hasFired(page, article, scope);
            groups.computeIfAbsent(List.of(scope.server(), fired, truths(trial)), outcome -> new Group(trial, fired, new ArrayList<>()))
                    .scopes.add(scope);
        }
        return groups.values().stream().map(group -> write(page, article, group)).toList();
    }

    private static List<Scope> scopesOf(List<? extends Evidence> evidence, Article article) {
        return evidence.stream().filter(one -> one.article().equals(article.article())).map(Evidence::scope)
                .sorted(BY_PLACE).toList();
    }

    private boolean hasFired(RuleBook.Page page, Article article, Scope scope) {
        return conclusions.reasonsFor(conclusion(page, article, scope)).stream().anyMatch(reason -> reason.rule().equals(page.rule().name()));
    }

    private static Evidence conclusion(RuleBook.Page page, Article article, Scope scope) {
        return switch (page.rule().conclusion()) {
            case SUSPICION -> new Suspicion(article.article(), scope);
            case SUPPORT -> new Support(article.article(), scope);
            case CONFIRMATION -> new Confirmation(article.article(), scope);
            case EXCLUSION -> new Exclusion(article.article(), scope);
            case OTHER -> throw new IllegalArgumentException(page.rule().name() + " concludes nothing about an article");
        };
    }

    private static Class<? extends Evidence> kind(RuleBook.Page page) {
        return switch (page.rule().conclusion()) {
            case SUSPICION -> Suspicion.class;
            case SUPPORT -> Support.class;
            case CONFIRMATION -> Confirmation.class;
            default -> Exclusion.class;
        };
    }

    private static List<Truth> truths(Trial trial) {
        return trial.conditions().stream()
                .flatMap(condition -> Stream.concat(Stream.of(condition.truth()), condition.constraints().stream().map(Trial.OfConstraint::truth)))
                .toList();
    }

    private RuleTrial write(RuleBook.Page page, Article article, Group group) {
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
