package org.ndrexpert.observation;

/** The processor family that a file or a server is built for. */
public enum Platform implements Term {
    X86("x86"),
    ALPHA("alpha"),
    IA64("ia64"),
    X64("x64");

    private final String term;

    Platform(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
