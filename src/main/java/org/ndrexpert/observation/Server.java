package org.ndrexpert.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A server that had to do with the message.
 *
 * @param name name of the server, as other observations use it; an incident with one server needs none
 * @param roles what it did with the message; absent where nobody said, and it may then have done any of it
 * @param product the mail server product
 * @param servicePack service pack of the product, 0 for none
 * @param cumulativeUpdate cumulative update of the product, 0 for none: Exchange 2013 and later have these; its Service Pack 1 is
 *     the fourth
 * @param build build of the product, in quotes, as in 5.5.2653.23
 * @param operatingSystem the Windows release it runs on
 * @param operatingSystemServicePack service pack of Windows, 0 for none
 * @param platform its processor family
 * @param site Exchange site or administrative group
 * @param implied true for a server that nobody described: one that must exist, because no other can have played its part, or one
 *     of which only limits were stated
 */
public record Server(
        @Identity @Nullable String name,
        @Nullable List<Role> roles,
        @Nullable Product product,
        @Nullable Integer servicePack,
        @Nullable Integer cumulativeUpdate,
        @Nullable String build,
        @Nullable OperatingSystem operatingSystem,
        @Nullable Integer operatingSystemServicePack,
        @Nullable Platform platform,
        @Nullable String site,
        @Derived @Nullable Boolean implied)
        implements Observation {

    /** A server that somebody spoke of. */
    public Server(@Nullable String name, @Nullable List<Role> roles, @Nullable Product product, @Nullable Integer servicePack,
            @Nullable String build, @Nullable OperatingSystem operatingSystem, @Nullable Integer operatingSystemServicePack,
            @Nullable Platform platform, @Nullable String site) {
        this(name, roles, product, servicePack, null, build, operatingSystem, operatingSystemServicePack, platform, site, null);
    }

    @Override
    public @Nullable String server() {
        return name;
    }
}
