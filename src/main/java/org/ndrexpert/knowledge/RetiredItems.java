package org.ndrexpert.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.rule.OpenRule;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.situation.Known;

/**
 * Items that layers have taken out of use. Nothing is concluded of them; but whoever would have got one as a finding is told that it was
 * left out, and why. So the rules that would suspect them are applied apart from all others, where a fact can begin one of them.
 */
final class RetiredItems {

    private final List<Overlay.Dormant> items;
    private final Catalogue catalogue;
    private final List<LoadedUnit> units;
    private final Set<String> codes = new HashSet<>();
    private final List<OpenRule> beginnings;
    private volatile @Nullable RuleBase rules;

    RetiredItems(Overlay knowledge) {
        items = knowledge.dormant();
        catalogue = knowledge.dormantCatalogue();
        units = items.isEmpty() ? List.of() : knowledge.dormantUnits();
        RuleBook book = new RuleBook(units, catalogue);
        beginnings = units.stream().flatMap(unit -> unit.rules().stream()).filter(rule -> rule.article() != null)
                .map(RuleText::name).map(name -> book.page(name).open()).toList();
        for (Overlay.Dormant item : items) {
            for (CodeUse use : item.article().codes()) {
                codes.add(use.code());
                if (use.formerly() != null) {
                    codes.add(use.formerly());
                }
            }
        }
    }

    /** A sentence for each item that the facts would make suspected, in the order of the items. */
    List<String> fitting(List<Known> facts) {
        if (items.isEmpty() || facts.stream().noneMatch(known -> canMatter(known.observation()))) {
            return List.of();
        }
        Set<String> suspected = new HashSet<>();
        rules().apply(facts, catalogue).all(Suspicion.class).forEach(suspicion -> suspected.add(suspicion.article()));
        return items.stream().filter(item -> suspected.contains(item.article().article()))
                .map(item -> item.article().article() + " fits too, but the layer " + item.layer() + " has retired it: " + item.reason())
                .toList();
    }

    /** The rule files that it depends on, each by a name that changes with its text. */
    List<String> units() {
        return units.stream().map(LoadedUnit::name).toList();
    }

    private boolean canMatter(Observation fact) {
        return fact instanceof RecipientFailure failure && failure.status() != null && codes.contains(failure.status())
                || beginnings.stream().anyMatch(rule -> rule.firstType() == fact.getClass() && rule.canBeginWith(fact));
    }

    private RuleBase rules() {
        RuleBase made = rules;
        if (made == null) {
            made = new RuleBase(units.stream().map(LoadedUnit::describe).toList());
            rules = made;
        }
        return made;
    }
}
