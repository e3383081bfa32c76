package org.ndrexpert.observation;

/** {@code not-found}: an authoritative answer that the name does not exist; {@code failed}: no usable answer. */
public enum DnsResult implements Term {
    FOUND("found"),
    NOT_FOUND("not-found"),
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
