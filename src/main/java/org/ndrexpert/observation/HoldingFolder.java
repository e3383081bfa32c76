package org.ndrexpert.observation;

/** Where a service keeps a message that it could not pass on. */
public enum HoldingFolder implements Term {
    BAD("bad"),
    QUEUE("queue");

    private final String term;

    HoldingFolder(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
