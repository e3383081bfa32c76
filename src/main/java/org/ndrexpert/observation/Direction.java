package org.ndrexpert.observation;

/** Which way a message crossed the Microsoft Mail connector. */
public enum Direction implements Term {
    TO_MICROSOFT_MAIL("to-microsoft-mail"),
    FROM_MICROSOFT_MAIL("from-microsoft-mail");

    private final String term;

    Direction(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
