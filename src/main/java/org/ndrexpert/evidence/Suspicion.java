package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/** What was reported fits the article. */
public record Suspicion(String article, Scope scope) implements Evidence {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suspicion that && article.equals(that.article) && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + scope.hashCode();
    }
}
