package org.ndrexpert.summary;

import java.util.Comparator;
import java.util.List;

/**
 * What was counted under one key.
 *
 * @param key its parts, of which each census knows the meaning
 */
record Row(List<String> key, Tally tally) {

    static final Comparator<List<String>> KEYS = (one, other) -> {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    };

    /** The most incidents first, of these the most confirmed ones, the most recipients. */
    static final Comparator<Row> BY_WEIGHT = Comparator.comparingLong((Row row) -> -row.tally.incidents())
            .thenComparingLong(row -> -row.tally.confirmed).thenComparingLong(row -> -row.tally.recipients)
            .thenComparing(Row::key, KEYS);

    String name() {
        return key.get(0);
    }
}
