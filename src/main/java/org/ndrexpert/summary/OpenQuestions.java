package org.ndrexpert.summary;

import java.util.Comparator;
import java.util.List;

/** Questions in the order in which answering them pays. */
final class OpenQuestions {

    /** Where a cause is confirmed already, an answer tells of a second one at most. */
    private static final Comparator<Row> BY_WORTH = Comparator.comparingLong((Row row) -> -row.tally().suspected).thenComparing(Row.BY_WEIGHT);

    private OpenQuestions() {}

    static List<Row> of(Census census) {
        return census.rows().stream().sorted(BY_WORTH).toList();
    }

    /** The incidents of which no cause is confirmed yet. */
    static Tally undecided(Row row) {
        Tally undecided = new Tally();
        undecided.suspected = row.tally().suspected;
        return undecided;
    }
}
