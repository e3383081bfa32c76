package org.ndrexpert.spark;

import java.util.Locale;

/** The parts of the output, which are folders such as {@code kind=diagnosis}. */
enum Kind {
    /** An incident that was diagnosed. */
    DIAGNOSIS,
    /** What no diagnosis came of. */
    REJECT,
    /** What a task has done in all, written with its rows or not at all. */
    TALLY;

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
