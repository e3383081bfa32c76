package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A Microsoft Mail for PC Networks postoffice.
 *
 * @param name its name, with or without the network: NET/PO1 or PO1
 * @param postmasterMailbox whether a mailbox POSTMASTER takes its mail
 * @param keyFileEntries entries in its fullest KEY file
 * @param reachable whether the Microsoft Mail connector gets at its files: the computer is up, and its share opens
 */
public record Postoffice(
        @Identity @Nullable String name,
        @Nullable Boolean postmasterMailbox,
        @Nullable Integer keyFileEntries,
        @Nullable Boolean reachable)
        implements Observation {}
