package org.ndrexpert.observation;

/** What became of the message for one recipient, RFC 3464 section 2.3.3. A delay is not a failure. */
public enum Action implements Term {
    FAILED("failed"),
    DELAYED("delayed"),
    DELIVERED("delivered"),
    RELAYED("relayed"),
    EXPANDED("expanded");

    private final String term;

    Action(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
