package org.ndrexpert.batch;

/** How a batch ended. */
public sealed interface BatchEnd {

    /** Everything was done; the results have their names. */
    record Finished(BatchCount count) implements BatchEnd {}

    /** It was asked to stop; what was in hand is done, and it can be resumed. */
    record Stopped(BatchCount count) implements BatchEnd {}

    /**
     * It stopped since too many records hang; these are among the rejects, and it can be resumed behind them by another process.
     *
     * @param threads how many threads they keep busy until this process ends
     */
    record Hanging(BatchCount count, int threads) implements BatchEnd {}

    /** It did not begin, since that would have spoilt something. */
    record Refused(String why) implements BatchEnd {}

    /** The results could not be written; up to the last checkpoint they are kept, and it can be resumed. */
    record OutputLost(String why) implements BatchEnd {}
}
