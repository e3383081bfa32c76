package org.ndrexpert.observation;

/** What is to be said of the certificate that a host shows. */
public enum CertificateState implements Term {
    /** Trusted, in date, and made out to the name of the host. */
    VALID("valid"),
    EXPIRED("expired"),
    /** Made out to a name that is not that of the host. */
    OTHER_NAME("other-name"),
    /** Signed by itself or by nobody who is trusted. */
    UNTRUSTED("untrusted");

    private final String term;

    CertificateState(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
