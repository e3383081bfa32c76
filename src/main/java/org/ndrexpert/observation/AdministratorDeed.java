package org.ndrexpert.observation;

/** What an administrator did to a message in a queue: took it out, with or without a report to its sender, or nothing. */
public enum AdministratorDeed implements Term {
    DELETED_FROM_QUEUE("deleted-from-queue"),
    RETURNED_FROM_QUEUE("returned-from-queue"),
    NONE("none");

    private final String term;

    AdministratorDeed(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
