package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.X400NonDelivery;
import org.ndrexpert.rule.OpenRule;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.situation.Known;

/**
 * Which rule files can matter to an incident. The rules of an article do nothing until the article is suspected, and it is suspected
 * by its own rules, whose first pattern needs a fact, or by a status code that its facts name; then all files with rules of it
 * matter. So the cost of a diagnosis follows from what the incident is about and not from how much is known.
 */
final class Candidates {

    /** @param units those with rules of the article that the rule suspects */
    private record Beginning(BitSet units, OpenRule rule) {

        boolean isNews(BitSet others) {
            for (int unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
                if (!others.get(unit)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Catalogue catalogue;
    private final BitSet always = new BitSet();
    private final Map<Class<?>, List<Beginning>> beginnings = new HashMap<>();
    private final Map<String, BitSet> byCode = new HashMap<>();
    private final Map<String, BitSet> byArticle = new HashMap<>();

    Candidates(List<LoadedUnit> units, RuleBook book, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (int unit = 0; unit < units.size(); unit++) {
            add(unit, units.get(unit).rules(), book);
        }
        units.forEach(unit -> unit.rules().stream().filter(rule -> rule.article() != null).forEach(rule -> addBeginning(rule, book)));
        byArticle.forEach((id, those) -> catalogue.article(id).ifPresent(article -> codes(article)
                .forEach(code -> byCode.computeIfAbsent(code, name -> new BitSet()).or(those))));
    }

    /** Rules for all articles matter with each article of which the catalogue has what they look up. */
    private void add(int unit, List<RuleText> rules, RuleBook book) {
        rules.stream().map(RuleText::article).filter(Objects::nonNull)
                .forEach(article -> byArticle.computeIfAbsent(article, id -> new BitSet()).set(unit));
        List<OpenRule> general = rules.stream().filter(rule -> rule.article() == null).map(rule -> book.page(rule.name()).open()).toList();
        if (general.stream().allMatch(OpenRule::looksUpSuspected)) {
            for (Article article : catalogue.articles()) {
                Suspicion suspicion = new Suspicion(article.article(), new Scope("", ""));
                if (general.stream().anyMatch(rule -> !rule.isIdleFor(suspicion, catalogue))) {
                    byArticle.computeIfAbsent(article.article(), id -> new BitSet()).set(unit);
                }
            }
        } else {
            always.set(unit);
        }
    }

    private void addBeginning(RuleText rule, RuleBook book) {
        if (rule.conclusion() == RuleText.Conclusion.SUSPICION) {
            BitSet those = byArticle.get(rule.article());
            OpenRule open = book.page(rule.name()).open();
            if (open.beginsWithObservation()) {
                beginnings.computeIfAbsent(open.firstType(), type -> new ArrayList<>()).add(new Beginning(those, open));
            } else {
                always.or(those);
            }
        }
    }

    private static Set<String> codes(Article article) {
        Set<String> codes = new HashSet<>();
        for (CodeUse use : article.codes()) {
            codes.add(use.code());
            if (use.formerly() != null) {
                codes.add(use.formerly());
            }
        }
        return codes;
    }

    private static void addAll(@Nullable BitSet more, BitSet units) {
        if (more != null) {
            units.or(more);
        }
    }

    /** The units that can matter, by their place in the list. */
    BitSet among(List<Known> facts) {
        BitSet units = (BitSet) always.clone();
        for (Known known : facts) {
            Observation fact = known.observation();
            if (fact instanceof RecipientFailure failure) {
                addAll(failure.status() == null ? null : byCode.get(failure.status()), units);
                catalogue.signatureFits(failure).forEach(fit -> addAll(byArticle.get(fit.article()), units));
            } else if (fact instanceof DeliveryAttempt attempt) {
                catalogue.attemptFits(attempt).forEach(fit -> addAll(byArticle.get(fit.article()), units));
            } else if (fact instanceof LoggedEvent event) {
                catalogue.eventFits(event).forEach(fit -> addAll(byArticle.get(fit.article()), units));
            } else if (fact instanceof X400NonDelivery failure) {
                catalogue.nonDeliveryFits(failure).forEach(fit -> addAll(byArticle.get(fit.article()), units));
            }
            List<Beginning> ofType = beginnings.getOrDefault(fact.getClass(), List.of());
            for (int i = 0; i < ofType.size(); i++) {
                Beginning one = ofType.get(i);
                if (one.isNews(units) && one.rule.canBeginWith(fact)) {
                    units.or(one.units);
                }
            }
        }
        return units;
    }
}
