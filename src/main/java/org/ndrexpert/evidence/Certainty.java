package org.ndrexpert.evidence;

/** How sure a finding is. The order is the order in which findings are listed. */
public enum Certainty {
    /** What tells the article from its look-alikes was observed, and nothing contradicts it. */
    CONFIRMED,
    /** The report fits the article; nothing confirms it, nothing contradicts it. */
    SUSPECTED,
    /** The report fits the article, but an observation contradicts it. */
    EXCLUDED;

    /** The word in JSON and printed text. */
    public String term() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
