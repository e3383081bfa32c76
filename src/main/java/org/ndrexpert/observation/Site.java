package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * An Exchange site.
 *
 * @param name name of the site
 * @param internetMailServices how many of its servers run the Internet Mail Service
 * @param sharedAddressSpace whether it shares its address space with another mail system
 */
public record Site(
        @Identity @Nullable String name,
        @Nullable Integer internetMailServices,
        @Nullable Boolean sharedAddressSpace)
        implements Observation {}
