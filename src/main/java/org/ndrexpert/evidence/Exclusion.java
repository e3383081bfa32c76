package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/** An observation contradicts the article. */
public record Exclusion(String article, Scope scope) implements Evidence {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exclusion that && article.equals(that.article) && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + scope.hashCode();
    }
}
