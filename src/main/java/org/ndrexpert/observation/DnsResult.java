package org.ndrexpert.observation;

/** What came of a question to DNS. */
public enum DnsResult implements Term {
    FOUND("found"),
    /** An authoritative answer that the name does not exist. */
    NOT_FOUND("not-found"),
    /** No usable answer. */
    FAILED("failed");

    private final String term;

    DnsResult(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
