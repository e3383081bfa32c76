package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/** What all evidence together makes of an article in one scope. */
public record Verdict(String article, Scope scope, Certainty certainty) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict that && article.equals(that.article) && scope.equals(that.scope) && certainty.equals(that.certainty);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * article.hashCode() + scope.hashCode()) + certainty.hashCode();
    }
}
