package org.ndrexpert.observation;

/** How antivirus software gets at mail. */
public enum ScanMode implements Term {
    /** Through the store's virus scanning API. */
    VIRUS_SCANNING_API("virus-scanning-api"),
    /** As a MAPI client. */
    MAPI("mapi"),
    /** In the SMTP stream. */
    SMTP("smtp"),
    /** Not at all: there is no antivirus software that looks at mail. */
    NONE("none");

    private final String term;

    ScanMode(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
