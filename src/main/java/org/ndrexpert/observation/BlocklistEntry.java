package org.ndrexpert.observation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Whether a blocklist has the sending address or domain.
 *
 * @param address network address or domain that was looked up
 * @param list the list, as refusals name it: zen.spamhaus.org
 * @param listed whether it is on the list
 * @param namedFor failed recipients for whom the refusal names this list
 */
public record BlocklistEntry(
        @Identity @Nullable String address,
        @Identity @Nullable String list,
        @Nullable Boolean listed,
        @Derived("list") @Nullable Set<String> namedFor)
        implements Observation {}
