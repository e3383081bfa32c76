package org.ndrexpert.spark;

/** How a job ends, as {@code ndr} does. */
final class JobExit {

    static final int DONE = 0;
    static final int WRONG_USAGE = 2;
    /** An address matches nothing, nothing was diagnosed, more was rejected than is allowed, or site facts could not be read. */
    static final int UNREADABLE = 3;
    static final int BAD_KNOWLEDGE = 4;
    /** The results are not what they have to be: EX_IOERR of sysexits.h. */
    static final int OUTPUT_LOST = 74;

    private JobExit() {}
}
