package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * The first build of a service pack or a cumulative update.
 *
 * @param product the mail server product
 * @param from first build of the service pack or update; later builds up to that of the next row belong to it
 * @param servicePack the service pack, 0 for none; absent where the product has cumulative updates
 * @param cumulativeUpdate the cumulative update, 0 for none; absent where the product has service packs
 * @param source what gives the build
 * @param inference true where the source says something else or nothing
 */
public record Build(
        @Required Product product,
        @Required FileVersion from,
        @Nullable Integer servicePack,
        @Nullable Integer cumulativeUpdate,
        @Required String source,
        @Nullable Boolean inference) {}
