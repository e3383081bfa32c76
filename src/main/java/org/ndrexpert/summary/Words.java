package org.ndrexpert.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.ndrexpert.report.Format;

/** How the picture says what it counted. */
final class Words {

    static final String NO_REPORT = "No report, only observations";

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");

    private Words() {}

    static String layout(Format format) {
        return switch (format) {
            case DELIVERY_STATUS_NOTIFICATION -> "Another system, with status fields (RFC 3464)";
            case PLAIN_TEXT -> "Another system, in words alone";
            default -> {
                String words = format.term().replace('-', ' ');
                yield "In the layout of " + words;
            }
        };
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number of things, as in {@code 1 incident} and {@code 2,000 incidents}. */
    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    static String month(LocalDate day) {
        return MONTHS.get(day.getMonthValue() - 1);
    }

    /** A point in time to the minute, in UTC. */
    static String time(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + " " + String.format(Locale.ROOT, "%02d:%02d", utc.getHour(), utc.getMinute());
    }

    /** From when to when, with the common parts once. */
    static String span(Instant from, Instant to) {
        String first = time(from);
        String last = time(to);
        if (first.equals(last)) {
            return first;
        }
        int clock = last.length() - 5;
        return first.startsWith(last.substring(0, clock)) ? first + " to " + last.substring(clock) : first + " to " + last;
    }

    /** The names of a sample in a row, and that there are more. */
    static String list(Sample sample) {
        return String.join(", ", sample.names()) + (sample.hasMore() ? " and others" : "");
    }
}
