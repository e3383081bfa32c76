package org.ndrexpert.mutation;

import java.util.Locale;

/** What is done to a condition. */
public enum Change {
    /** The condition is left out. */
    DROP,
    /** The condition asks for the opposite. */
    FLIP;

    /** The word in printed text, JSON and comments in rules. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
