package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A Microsoft Mail for PC Networks postoffice.
 *
 * @param name its name, with or without the network: NET/PO1 or PO1
 * @param postmasterMailbox whether a mailbox POSTMASTER takes its mail
 * @param keyFileEntries entries in its fullest KEY file
 */
public record Postoffice(
        @Identity @Nullable String name,
        @Nullable Boolean postmasterMailbox,
        @Nullable Integer keyFileEntries)
        implements Observation {}
