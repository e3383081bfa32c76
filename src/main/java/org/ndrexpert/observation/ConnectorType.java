package org.ndrexpert.observation;

/** What a connector speaks on its far side. */
public enum ConnectorType implements Term {
    SMTP("smtp"),
    X400("x400"),
    ROUTING_GROUP("routing-group"),
    MICROSOFT_MAIL("microsoft-mail");

    private final String term;

    ConnectorType(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
