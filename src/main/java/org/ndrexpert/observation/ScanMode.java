package org.ndrexpert.observation;

/** How antivirus software gets at mail: through the store's virus scanning API, as a MAPI client, in the SMTP stream, or not at all. */
public enum ScanMode implements Term {
    VIRUS_SCANNING_API("virus-scanning-api"),
    MAPI("mapi"),
    SMTP("smtp"),
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
