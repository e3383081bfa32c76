package org.ndrexpert.observation;

/** What a server did with the message. {@code generating}: it wrote the report. */
public enum Role implements Term {
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
