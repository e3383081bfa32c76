package org.ndrexpert.observation;

/** The database that an event names: the one of mailboxes or the one of public folders. */
public enum InformationStore implements Term {
    PRIVATE_MDB("private-mdb"),
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
