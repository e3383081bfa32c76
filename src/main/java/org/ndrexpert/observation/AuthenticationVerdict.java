package org.ndrexpert.observation;

/** What came of a check, by the words of RFC 8601 section 2.7. */
public enum AuthenticationVerdict implements Term {
    PASS("pass"),
    FAIL("fail"),
    /** The domain says that the address is probably not allowed. */
    SOFTFAIL("softfail"),
    /** The domain says nothing about the address, or the signature could not be read. */
    NEUTRAL("neutral"),
    /** A signature holds and is none that the receiver accepts. */
    POLICY("policy"),
    /** The domain has published nothing, or the message has no signature. */
    NONE("none"),
    /** No answer this time, as from a DNS server that is down. */
    TEMPERROR("temperror"),
    /** What the domain has published cannot be understood. */
    PERMERROR("permerror");

    private final String term;

    AuthenticationVerdict(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
