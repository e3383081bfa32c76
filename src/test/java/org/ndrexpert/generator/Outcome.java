package org.ndrexpert.generator;

/** What has to come of something that was written. */
record Outcome(long incidents, long rejects) {

    static final Outcome NONE = new Outcome(0, 0);
    static final Outcome ONE = new Outcome(1, 0);
    static final Outcome REJECT = new Outcome(0, 1);

    Outcome and(Outcome other) {
        return new Outcome(incidents + other.incidents, rejects + other.rejects);
    }
}
