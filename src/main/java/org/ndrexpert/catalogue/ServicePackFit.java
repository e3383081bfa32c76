package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;

/** A service pack of an article beside one server: what the server's product, system, processor and service packs say of it. */
public record ServicePackFit(ServicePack pack, Applicability applicability) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServicePackFit that && pack.equals(that.pack) && applicability.equals(that.applicability);
    }

    @Override
    public int hashCode() {
        return 31 * pack.hashCode() + applicability.hashCode();
    }
}
