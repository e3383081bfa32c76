package org.ndrexpert.observation;

/** Which side of the message a directory object stands on. */
public enum DirectoryRole implements Term {
    RECIPIENT("recipient"),
    SENDER("sender");

    private final String term;

    DirectoryRole(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
