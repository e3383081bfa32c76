package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText.Conclusion;

/** What suspects the articles: rules that name one, and rules that suspect whatever the catalogue has for a status code. */
final class Suspicions {

    /** Whether a part of a scope is filled in. */
    enum Part {
        FILLED,
        EMPTY,
        /** By some suspicions, or nobody can tell. */
        PERHAPS
    }

    private final List<StudiedRule> suspecting;
    private final Catalogue catalogue;
    private final boolean unread;
    private final boolean alone;

    /** @param all every rule, those with a mistake too: one of these may be what suspects an article */
    Suspicions(List<RuleSource> all, List<StudiedRule> studied, Catalogue catalogue) {
        this.suspecting = studied.stream().filter(rule -> rule.text().conclusion() == Conclusion.SUSPICION).toList();
        this.catalogue = catalogue;
        this.alone = all.stream().noneMatch(rule -> rule.text().article() == null);
        this.unread = suspecting.stream().anyMatch(rule -> made(rule).isEmpty())
                || all.stream().filter(rule -> rule.text().conclusion() == Conclusion.SUSPICION).count() > suspecting.size();
    }

    private static Optional<Expression.Made> made(StudiedRule rule) {
        return rule.made().filter(Expression.Made.class::isInstance).map(Expression.Made.class::cast).filter(made -> made.values().size() == 2);
    }

    /** Whether nothing can ever suspect an article. Where there are no general rules, those of status codes are taken to be elsewhere. */
    boolean isNever(String article) {
        return !unread && !isSuspectedElsewhere(article) && suspecting.stream().noneMatch(rule -> canSuspect(rule, article));
    }

    private boolean isSuspectedElsewhere(String article) {
        return alone && catalogue.article(article).map(one -> !one.codes().isEmpty() || !one.signatures().isEmpty()).orElse(true);
    }

    private boolean canSuspect(StudiedRule rule, String article) {
        Optional<Given> named = rule.given(made(rule).orElseThrow().values().get(0));
        if (named.isPresent() && named.get() instanceof Given.Literal literal) {
            return article.equals(literal.value());
        }
        if (named.isPresent() && named.get() instanceof Given.Place place) {
            Sought sought = rule.sought().get(place.sought());
            String lookup = sought.lookup() == null ? "" : sought.lookup().getName();
            return switch (lookup) {
                case "causesOf" -> catalogue.article(article).map(one -> !one.codes().isEmpty()).orElse(true);
                case "signatureFits", "attemptFits", "nonDeliveryFits" -> hasSignature(article, false);
                case "eventFits" -> hasSignature(article, true);
                default -> true;
            };
        }
        return true;
    }

    private boolean hasSignature(String article, boolean logged) {
        return catalogue.article(article).map(one -> one.signatures().stream().anyMatch(signature -> (signature.event() != null) == logged)).orElse(true);
    }

    /** Whether the suspicions of an article name a server. */
    Part server(String article) {
        return part(article, 0);
    }

    /** Whether the suspicions of an article name a recipient. */
    Part recipient(String article) {
        return part(article, 1);
    }

    private Part part(String article, int index) {
        List<Part> parts = new ArrayList<>();
        for (StudiedRule rule : suspecting) {
            if (made(rule).isPresent() && canSuspect(rule, article)) {
                parts.add(part(made(rule).get().values().get(1), article, index));
            }
        }
        return unread || isSuspectedElsewhere(article) || parts.isEmpty() || parts.stream().distinct().count() > 1 ? Part.PERHAPS : parts.get(0);
    }

    private Part part(Expression scope, String article, int index) {
        if (scope instanceof Expression.OfType call && call.type().equals(Scope.class.getSimpleName())) {
            return call.name().equals("onServer") == (index == 0) ? Part.FILLED : Part.EMPTY;
        }
        if (scope instanceof Expression.Made made && made.values().size() == 2) {
            return made.values().get(index) instanceof Expression.Value value && "".equals(value.value()) ? Part.EMPTY : Part.FILLED;
        }
        if (scope instanceof Expression.Part call && call.name().equals("scope")) {
            boolean server = catalogue.article(article).map(Article::appliesTo).isPresent();
            return index == 1 || server ? Part.FILLED : Part.EMPTY;
        }
        return Part.PERHAPS;
    }
}
