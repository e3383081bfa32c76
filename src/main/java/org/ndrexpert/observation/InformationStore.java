package org.ndrexpert.observation;

/** The database of an information store that an event names. */
public enum InformationStore implements Term {
    /** The one of mailboxes. */
    PRIVATE_MDB("private-mdb"),
    /** The one of public folders. */
    PUBLIC_MDB("public-mdb");

    private final String term;

    InformationStore(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
