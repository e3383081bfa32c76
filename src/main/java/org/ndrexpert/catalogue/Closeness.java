package org.ndrexpert.catalogue;

import java.util.Locale;

import org.ndrexpert.observation.Term;

/** By what a report names a cause, the most telling first: a word for one failure before a sentence, a sentence before a code. */
public enum Closeness implements Term {
    TOKEN,
    WORDS,
    /** An error number of the product, or reason and diagnostic of an MTA. */
    NUMBER,
    CODE;

    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
