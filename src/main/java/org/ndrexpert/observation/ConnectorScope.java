package org.ndrexpert.observation;

/** Who in the organization may send mail by a connector: every server, or those of its own routing group or site. */
public enum ConnectorScope implements Term {
    ENTIRE_ORGANIZATION("entire-organization"),
    ROUTING_GROUP("routing-group");

    private final String term;

    ConnectorScope(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
