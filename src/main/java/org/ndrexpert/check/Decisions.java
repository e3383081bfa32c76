package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.RuleText.Conclusion;
import org.ndrexpert.rule.Span;

/** Checks that a rule which decides on an article does so where that article is suspected. */
final class Decisions {

    private static final Set<Class<?>> ABOUT_ONE = Set.of(Suspicion.class, Support.class, Confirmation.class, Exclusion.class);

    private final StudiedRule rule;
    private final String article;
    private final Suspicions suspicions;
    private final Possibilities possibilities;
    private final List<Defect> defects = new ArrayList<>();

    private Decisions(StudiedRule rule, String article, Suspicions suspicions) {
        this.rule = rule;
        this.article = article;
        this.suspicions = suspicions;
        this.possibilities = rule.possibilities();
    }

    static List<Defect> of(StudiedRule rule, Suspicions suspicions, Catalogue catalogue) {
        Conclusion conclusion = rule.text().conclusion();
        if (!catalogue.isArticle(rule.text().article()) || conclusion == Conclusion.SUSPICION || !conclusion.judges()) {
            return List.of();
        }
        Decisions decisions = new Decisions(rule, rule.text().article(), suspicions);
        decisions.check();
        return decisions.defects;
    }

    private void check() {
        if (suspicions.isNever(article)) {
            defects.add(rule.defect(DefectKind.NEVER_SUSPECTED, rule.source().whole(), "nothing ever suspects " + article,
                    "write a rule that concludes new Suspicion(\"" + article + "\", ...), or give the article codes in the facts"));
        }
        Optional<Sought> suspicion = rule.sought().stream().filter(sought -> sought.isNeeded() && isEvidenceOf(sought, Suspicion.class)).findFirst();
        if (suspicion.isEmpty()) {
            Optional<Sought> other = rule.sought().stream().filter(sought -> sought.isNeeded() && sought.type() == Suspicion.class).findFirst();
            Span at = other.map(Sought::at).orElse(rule.source().whole());
            defects.add(rule.defect(DefectKind.OTHER_SUSPICION, at, "the rule decides on " + article + " and does not look for its suspicion",
                    "begin it with Suspicion(article == \"" + article + "\", $scope : scope)"));
        } else {
            scopeOfAnother();
            rule.sought().forEach(this::emptyScope);
        }
    }

    private boolean isEvidenceOf(Sought sought, Class<? extends Evidence> type) {
        return sought.type() == type && article.equals(articleOf(sought));
    }

    private Object articleOf(Sought sought) {
        Object value = possibilities.valuesOf(new Given.Place(rule.sought().indexOf(sought), List.of("article"))).single();
        return value == null ? article : value;
    }

    /** The scope that the conclusion names is to be that of the article's own suspicion. */
    private void scopeOfAnother() {
        if (rule.made().isEmpty() || !(rule.made().get() instanceof Expression.Made made) || made.values().size() != 2) {
            return;
        }
        Optional<Given> scope = rule.given(made.values().get(1));
        if (scope.isPresent() && scope.get() instanceof Given.Place place && place.path().equals(List.of("scope"))) {
            Sought bound = rule.sought().get(place.sought());
            if (ABOUT_ONE.contains(bound.type()) && !articleOf(bound).equals(article)) {
                Span at = Span.of(rule.source().drl(), made.values().get(1).at(), made.values().get(1).at());
                defects.add(rule.defect(DefectKind.OTHER_SUSPICION, at, "the scope is that of " + articleOf(bound) + ", and the rule decides on " + article,
                        "name the scope of Suspicion(article == \"" + article + "\", ...)"));
            }
        }
    }

    private void emptyScope(Sought sought) {
        for (Demand demand : sought.demands()) {
            Optional<Given.Place> place = demand.equates() ? demand.place() : Optional.empty();
            if (place.isEmpty() || !sought.isNeeded() || place.get().path().size() != 2) {
                continue;
            }
            Sought bound = rule.sought().get(place.get().sought());
            String part = place.get().path().get(1);
            boolean own = bound.type() == Suspicion.class && articleOf(bound).equals(article) && place.get().path().get(0).equals("scope");
            if (own && (part.equals("server") ? suspicions.server(article) : suspicions.recipient(article)) == Suspicions.Part.EMPTY) {
                defects.add(rule.defect(DefectKind.EMPTY_SCOPE, demand.at(), "the suspicions of " + article + " name no " + part
                        + ", so \"" + demand.text() + "\" is true of nothing", part.equals("server")
                                ? "leave it out, or let the article apply to servers" : "leave it out, or suspect the article for a recipient"));
            }
        }
    }
}
