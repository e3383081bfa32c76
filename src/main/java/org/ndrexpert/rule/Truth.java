package org.ndrexpert.rule;

import java.util.Locale;

import org.ndrexpert.observation.Term;

/** What is known of a condition. Unknown is not false. */
public enum Truth implements Term {
    TRUE,
    FALSE,
    UNKNOWN;

    /** The word in JSON and printed text. */
    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
