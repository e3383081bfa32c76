package org.ndrexpert.observation;

/** What a server did with the message. */
public enum Role implements Term {
    /** It wrote the report. */
    GENERATING("generating"),
    SENDING("sending"),
    RECEIVING("receiving"),
    RELAY("relay");

    private final String term;

    Role(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
