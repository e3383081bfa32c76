package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions in the order in which answering them pays; what asks in the same words is one question. */
final class OpenQuestions {

    /** Where a cause is confirmed already, an answer tells of a second one at most. */
    private static final Comparator<Row> BY_WORTH = Comparator.comparingLong((Row row) -> -row.tally().suspected).thenComparing(Row.BY_WEIGHT);

    private OpenQuestions() {}

    static List<Row> of(Census census) {
        Map<List<String>, Row> questions = new LinkedHashMap<>();
        census.rows().forEach(row -> questions.computeIfAbsent(Asked.of(row.key()).words(), any -> new Row(row.key(), new Tally()))
                .tally().absorb(row.tally()));
        List<Row> sorted = new ArrayList<>(questions.values());
        sorted.sort(BY_WORTH);
        return sorted;
    }

    /** The incidents of which no cause is confirmed yet. */
    static Tally undecided(Row row) {
        Tally undecided = new Tally();
        undecided.suspected = row.tally().suspected;
        return undecided;
    }
}
