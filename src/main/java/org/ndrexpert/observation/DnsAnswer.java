package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * What DNS answers for a name.
 *
 * @param name the name asked for
 * @param type record type, as in MX
 * @param result what DNS answered
 * @param fromHostsFile whether the answer came out of the Hosts file
 */
public record DnsAnswer(
        @Identity @Nullable String name,
        @Identity @Nullable String type,
        @Nullable DnsResult result,
        @Nullable Boolean fromHostsFile)
        implements Observation {}
