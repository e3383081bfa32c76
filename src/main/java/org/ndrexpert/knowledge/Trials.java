package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.RuleTrial;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;
import org.ndrexpert.rule.Sightings;
import org.ndrexpert.rule.Told;
import org.ndrexpert.rule.Trial;
import org.ndrexpert.rule.Truth;
import org.ndrexpert.situation.Situation;

/** The rules held against one situation: why each of them fired or stayed silent, condition by condition. For one thread. */
public final class Trials {

    private static final List<Conclusion> EVIDENCE =
            List.of(Conclusion.SUSPICION, Conclusion.SUPPORT, Conclusion.CONFIRMATION, Conclusion.EXCLUSION);

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
        ArticleTrials trials = about(article);
        List<Scope> suspected = trials.suspected();
        return EVIDENCE.stream().flatMap(conclusion -> trials.drawing(conclusion, suspected)).toList();
    }

    /**
     * The rules that nearly fired, the nearest first: those that would suspect an article of which nothing was found, where their
     * first condition is met and all others but one, and those that could yet confirm or exclude an article that is suspected.
     */
    public List<NearMiss> nearMisses() {
        List<NearMiss> misses = new ArrayList<>();
        for (Article article : told.catalogue().articles()) {
            nearMisses(about(article)).forEach(trial -> misses.add(new NearMiss(article.article(), trial)));
        }
        misses.sort(Comparator.comparing(NearMiss::trial, RuleTrial.BY_NEARNESS));
        return misses;
    }

    private static Stream<RuleTrial> nearMisses(ArticleTrials trials) {
        List<Scope> open = trials.open();
        if (!open.isEmpty()) {
            return Stream.concat(trials.drawing(Conclusion.CONFIRMATION, open), trials.drawing(Conclusion.EXCLUSION, open))
                    .filter(trial -> !trial.fired());
        }
        return !trials.suspected().isEmpty() ? Stream.empty() : trials.drawing(Conclusion.SUSPICION, open).filter(Trials::isNear);
    }

    /** A rule for all articles is as near to one of them as to any other. */
    private static boolean isNear(RuleTrial trial) {
        return !trial.general() && trial.lacking().size() == 1 && trial.conditions().get(0).truth() == Truth.TRUE;
    }

    private ArticleTrials about(Article article) {
        return new ArticleTrials(article, rules, conclusions, told, words, sameAs);
    }
}
