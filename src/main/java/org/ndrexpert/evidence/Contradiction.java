package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/** An article for which one observation speaks and which another one excludes. */
public record Contradiction(String article, Scope scope) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Contradiction that && article.equals(that.article) && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + scope.hashCode();
    }
}
