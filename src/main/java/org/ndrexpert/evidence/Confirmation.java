package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/** What tells the article from its look-alikes was observed. */
public record Confirmation(String article, Scope scope) implements Evidence {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Confirmation that && article.equals(that.article) && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + scope.hashCode();
    }
}
