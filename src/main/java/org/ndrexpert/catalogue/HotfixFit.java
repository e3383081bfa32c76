package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;

/** A hotfix of an article beside one server: what the server's product, system, processor and service packs say of it. */
public record HotfixFit(Hotfix hotfix, Applicability applicability) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HotfixFit that && hotfix.equals(that.hotfix) && applicability.equals(that.applicability);
    }

    @Override
    public int hashCode() {
        return 31 * hotfix.hashCode() + applicability.hashCode();
    }
}
