package org.ndrexpert.spark;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a job's output holds, and what its tasks say that they have done; both have to be the same.
 *
 * @param diagnoses rows with a diagnosis
 * @param rejects rows with a reject, by their kind
 * @param tasks that have written what they did
 * @param records of the inputs that the tasks have done
 * @param diagnosed incidents that the tasks have diagnosed
 * @param rejected what the tasks have rejected
 */
record JobCount(long diagnoses, Map<String, Long> rejects, long tasks, long records, long diagnosed, long rejected) {

    long rejectRows() {
        return rejects.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean addsUp() {
        return diagnoses == diagnosed && rejectRows() == rejected;
    }

    double rejectRate() {
        return records == 0 ? 0 : (double) rejected / records;
    }

    /** As in {@code 500,000 records: 499,990 diagnosed, 10 rejected (unreadable 9, too-slow 1)}. */
    @Override
    public String toString() {
        String kinds = rejects.entrySet().stream().map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
                .collect(Collectors.joining(", ", " (", ")"));
        return String.format(Locale.ROOT, "%,d record%s: %,d diagnosed, %,d rejected%s", records, records == 1 ? "" : "s", diagnoses, rejectRows(),
                rejects.isEmpty() ? "" : kinds);
    }
}
