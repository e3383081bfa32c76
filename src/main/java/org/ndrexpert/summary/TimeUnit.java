package org.ndrexpert.summary;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The length of a step in time. */
enum TimeUnit {
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS),
    /** From Monday. */
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit length;

    TimeUnit(ChronoUnit length) {
        this.length = length;
    }

    /** The shortest of which {@code most} reach from one to the other; years where none does. */
    static TimeUnit coveringIn(int most, OffsetDateTime from, OffsetDateTime to) {
        for (TimeUnit unit : values()) {
            if (unit.between(unit.floor(from), unit.floor(to)) < most) {
                return unit;
            }
        }
        return YEAR;
    }

    OffsetDateTime floor(OffsetDateTime time) {
        OffsetDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    OffsetDateTime next(OffsetDateTime start) {
        return start.plus(1, length);
    }

    /** How many steps the one is after the other, both being the start of a step. */
    int between(OffsetDateTime start, OffsetDateTime later) {
        return (int) Math.min(Integer.MAX_VALUE, length.between(start, later));
    }

    /** The name of a step, as in {@code 6 March 2006 08:00}. */
    String name(OffsetDateTime start) {
        return switch (this) {
            case HOUR -> Words.time(start.toInstant());
            case DAY -> Words.day(start.toLocalDate());
            case WEEK -> "week of " + Words.day(start.toLocalDate());
            case MONTH -> Words.month(start.toLocalDate()) + " " + start.getYear();
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
