package org.ndrexpert.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One hour of what may be a group.
 *
 * @param place server or remote host; empty where nobody names one or it does not matter
 * @param recipient empty where the group is not about one
 */
record Cell(GroupKind kind, String article, String title, String place, String recipient) {

    private static final int HOUR = 5;

    static Cell of(List<String> key) {
        return new Cell(GroupKind.valueOf(key.get(0)), key.get(1), key.get(2), key.get(3), key.get(4));
    }

    /** @param when absent where the time is not known, which makes a cell of its own */
    List<String> key(@Nullable Instant when) {
        return List.of(kind.name(), article, title, place, recipient, when == null ? "" : when.truncatedTo(ChronoUnit.HOURS).toString());
    }

    static boolean isDated(List<String> key) {
        return !key.get(HOUR).isEmpty();
    }
}
