package org.ndrexpert.summary;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When incidents happened, in steps of equal length without a gap. A few that lie far off the rest are left out and counted.
 *
 * @param unit absent where no incident has a time
 * @param steps from the first to the last, also those in which nothing happened
 * @param earlier incidents before the first step
 * @param later incidents after the last step
 * @param undated incidents whose time no report tells
 */
record Timeline(@Nullable TimeUnit unit, List<Step> steps, long earlier, long later, long undated) {

    private static final int MOST_STEPS = 62;

    /** One in this many may be left out at either end. */
    private static final int FAR_OFF = 100;

    record Step(OffsetDateTime start, Tally tally) {}

    private record Hour(Instant start, Tally tally) {}

    /** @param rows hours as they were counted, the one without a name for what has no time */
    static Timeline of(List<Row> rows) {
        long undated = rows.stream().filter(row -> row.name().isEmpty()).mapToLong(row -> row.tally().incidents()).sum();
        List<Hour> hours = rows.stream().filter(row -> !row.name().isEmpty()).map(row -> new Hour(Instant.parse(row.name()), row.tally()))
                .sorted(Comparator.comparing(Hour::start)).toList();
        if (hours.isEmpty()) {
            return new Timeline(null, List.of(), 0, 0, undated);
        }
        OffsetDateTime first = start(hours.get(0));
        OffsetDateTime last = start(hours.get(hours.size() - 1));
        TimeUnit whole = TimeUnit.coveringIn(MOST_STEPS, first, last);
        OffsetDateTime from = quantile(hours, 1);
        OffsetDateTime to = quantile(hours, FAR_OFF - 1);
        TimeUnit unit = TimeUnit.coveringIn(MOST_STEPS, from, to);
        return whole == unit ? stepped(hours, whole, first, last, undated) : stepped(hours, unit, from, to, undated);
    }

    /** The last incident that is shown; empty where none has a time. */
    Optional<Instant> newest() {
        return steps.stream().flatMap(step -> step.tally().to().stream()).max(Comparator.naturalOrder());
    }

    private static OffsetDateTime start(Hour hour) {
        return hour.start.atOffset(ZoneOffset.UTC);
    }

    /** The hour before which so many hundredths of the incidents happened. */
    private static OffsetDateTime quantile(List<Hour> hours, int hundredths) {
        long all = hours.stream().mapToLong(hour -> hour.tally.incidents()).sum();
        long before = 0;
        for (Hour hour : hours) {
            before += hour.tally.incidents();
            if (before * FAR_OFF > all * hundredths || before == all) {
                return start(hour);
            }
        }
        return start(hours.get(hours.size() - 1));
    }

    private static Timeline stepped(List<Hour> hours, TimeUnit unit, OffsetDateTime from, OffsetDateTime to, long undated) {
        List<Step> steps = new ArrayList<>();
        for (OffsetDateTime at = unit.floor(from); !at.isAfter(to); at = unit.next(at)) {
            steps.add(new Step(at, new Tally()));
        }
        long earlier = 0;
        long later = 0;
        for (Hour hour : hours) {
            OffsetDateTime start = unit.floor(start(hour));
            if (start.isBefore(steps.get(0).start)) {
                earlier += hour.tally.incidents();
            } else if (start.isAfter(steps.get(steps.size() - 1).start)) {
                later += hour.tally.incidents();
            } else {
                steps.get(unit.between(steps.get(0).start, start)).tally.absorb(hour.tally);
            }
        }
        return new Timeline(unit, steps, earlier, later, undated);
    }
}
