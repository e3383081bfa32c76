package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * What DNS answers for a name.
 *
 * @param name the name asked for; with the type PTR the network address
 * @param type record type in capitals, as in MX
 * @param result what DNS answered
 * @param fromHostsFile whether the answer came out of the Hosts file
 * @param leadsBack of a PTR record, whether the name that it gives has the address in turn
 */
public record DnsAnswer(
        @Identity @Nullable String name,
        @Identity @Nullable String type,
        @Nullable DnsResult result,
        @Nullable Boolean fromHostsFile,
        @Nullable Boolean leadsBack)
        implements Observation {}
