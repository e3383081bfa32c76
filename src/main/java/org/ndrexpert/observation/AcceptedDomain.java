package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * Whether a server takes mail for a domain from anybody, as its own or to hand it on.
 *
 * @param server name of the server
 * @param domain domain of recipients
 * @param accepted whether it is among the domains that the server takes mail for
 */
public record AcceptedDomain(
        @Identity @Nullable String server,
        @Identity @Nullable String domain,
        @Nullable Boolean accepted)
        implements Observation {}
