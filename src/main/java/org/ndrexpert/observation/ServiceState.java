package org.ndrexpert.observation;

/** Whether a service runs. */
public enum ServiceState implements Term {
    RUNNING("running"),
    STOPPED("stopped"),
    /** It is installed and kept from starting. */
    DISABLED("disabled");

    private final String term;

    ServiceState(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
