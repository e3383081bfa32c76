package org.ndrexpert.generator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Points in time of one fortnight, most of them at hours when people work. */
final class MailTime {

    static final long START = Instant.parse("2026-11-02T00:00:00Z").getEpochSecond();
    static final int DAYS = 14;

    private static final List<String> WEEK = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(1);

    private MailTime() {}

    /** Seconds since 1970. */
    static long any(Dice dice) {
        int day = dice.below(DAYS);
        if (day % 7 > 4 && dice.chance(3, 4)) {
            day -= 2 + dice.below(4);
        }
        int hour = dice.chance(4, 5) ? 7 + (dice.below(6) + dice.below(6)) : dice.below(24);
        return START + day * 86_400L + hour * 3_600L + dice.below(3_600);
    }

    /** As RFC 5322 writes it, {@code Mon, 2 Nov 2026 08:13:02 +0100}. */
    static String mail(long seconds) {
        OffsetDateTime at = Instant.ofEpochSecond(seconds).atOffset(ZONE);
        return WEEK.get(at.getDayOfWeek().getValue() - 1) + ", " + at.getDayOfMonth() + " " + MONTHS.get(at.getMonthValue() - 1) + " "
                + at.getYear() + " " + clock(at) + " +0100";
    }

    /** As the line before a message of an mbox has it. */
    static String mbox(long seconds) {
        OffsetDateTime at = Instant.ofEpochSecond(seconds).atOffset(ZONE);
        return WEEK.get(at.getDayOfWeek().getValue() - 1) + " " + MONTHS.get(at.getMonthValue() - 1) + " " + two(at.getDayOfMonth()) + " "
                + clock(at) + " " + at.getYear();
    }

    /** As a server in the United States prints it, {@code 11/2/2026 8:13:02 AM}. */
    static String american(long seconds) {
        OffsetDateTime at = Instant.ofEpochSecond(seconds).atOffset(ZONE);
        int hour = at.getHour() % 12 == 0 ? 12 : at.getHour() % 12;
        return at.getMonthValue() + "/" + at.getDayOfMonth() + "/" + at.getYear() + " " + hour + ":" + two(at.getMinute()) + ":"
                + two(at.getSecond()) + (at.getHour() < 12 ? " AM" : " PM");
    }

    private static String clock(OffsetDateTime at) {
        return two(at.getHour()) + ":" + two(at.getMinute()) + ":" + two(at.getSecond());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
