package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/** Something that makes a suspected article likelier, without telling it from its look-alikes. */
public record Support(String article, Scope scope) implements Evidence {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Support that && article.equals(that.article) && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + scope.hashCode();
    }
}
