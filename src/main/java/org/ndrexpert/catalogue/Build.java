package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * A build of a service pack or a cumulative update: the lowest one, or that of a later fix for it.
 *
 * @param product the mail server product
 * @param from the build; later ones up to that of the next row belong to it
 * @param servicePack the service pack, 0 for none; absent where the product has cumulative updates
 * @param cumulativeUpdate the cumulative update, 0 for none; absent where the product has service packs
 * @param name what the maker calls it; absent for the lowest build that headers may show of a release
 * @param released when it came out, as yyyy-mm-dd, or yyyy-mm where no more is known
 * @param source what gives the build
 * @param inference true where the source says something else or nothing
 */
public record Build(
        @Required Product product,
        @Required FileVersion from,
        @Nullable Integer servicePack,
        @Nullable Integer cumulativeUpdate,
        @Nullable String name,
        @Nullable String released,
        @Required String source,
        @Nullable Boolean inference) {}
