package org.ndrexpert.batch;

/** What becomes of an incident in the results. */
public sealed interface Entry permits Diagnosed, Reject {

    /** Bytes that it takes in memory, roughly. */
    long size();
}
