package org.ndrexpert.observation;

/** Whether a service runs; {@code disabled}: it is installed and kept from starting. */
public enum ServiceState implements Term {
    RUNNING("running"),
    STOPPED("stopped"),
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
