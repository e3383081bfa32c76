package org.ndrexpert.observation;

/** What came of a connection to the SMTP port of a host. */
public enum ConnectionResult implements Term {
    /** The host greeted with 220. */
    ANSWERED("answered"),
    /** The host is there and does not listen. */
    REFUSED("refused"),
    /** No answer came. */
    TIMED_OUT("timed-out"),
    /** The network has no way to the host. */
    UNREACHABLE("unreachable");

    private final String term;

    ConnectionResult(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
