package org.ndrexpert.observation;

/** A way to tell whether a message comes from where it says, by its name in RFC 8601. */
public enum AuthenticationMethod implements Term {
    /** RFC 7208: whether the sending address may send for the domain of the envelope sender. */
    SPF("spf"),
    /** RFC 6376: whether a signature of the domain holds. */
    DKIM("dkim"),
    /** RFC 7489: whether SPF or DKIM passed for the domain of the From field. */
    DMARC("dmarc");

    private final String term;

    AuthenticationMethod(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
