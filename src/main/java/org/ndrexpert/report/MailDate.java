package org.ndrexpert.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Points in time as reports print them: as RFC 5322 section 3.3 writes them, with the zones of its section 4.3, or as RFC 3339 does.
 * What names no zone is no point in time. The day of the week is not looked at, since it adds nothing.
 *
 * <pre>
 * Mon, 6 Mar 2006 08:12:44 +0100 (CET)
 * </pre>
 */
final class MailDate {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Map<String, Integer> ZONES = Map.ofEntries(Map.entry("GMT", 0), Map.entry("UT", 0), Map.entry("UTC", 0),
            Map.entry("Z", 0), Map.entry("EST", -5), Map.entry("EDT", -4), Map.entry("CST", -6), Map.entry("CDT", -5),
            Map.entry("MST", -7), Map.entry("MDT", -6), Map.entry("PST", -8), Map.entry("PDT", -7));

    private static final int LONGEST = 80;

    private MailDate() {}

    /** Empty where the text is none, or of a year in which there were no such reports. */
    static Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Optional<OffsetDateTime> read = text.indexOf('T', 10) == 10
                    ? Optional.of(OffsetDateTime.parse(text.strip())) : words(text.substring(text.indexOf(',') + 1));
            return read.filter(date -> date.getYear() >= 1980 && date.getYear() < 2200).map(OffsetDateTime::toInstant);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> words(String text) {
        StringTokenizer words = new StringTokenizer(text, " \t");
        if (words.countTokens() < 5) {
            return Optional.empty();
        }
        int day = Integer.parseInt(words.nextToken());
        int month = MONTHS.indexOf(words.nextToken().toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(words.nextToken());
        String[] time = words.nextToken().split(":");
        Optional<ZoneOffset> zone = zone(words.nextToken());
        if (time.length < 2 || zone.isEmpty()) {
            return Optional.empty();
        }
        int second = time.length > 2 ? Math.min(59, Integer.parseInt(time[2])) : 0; // 60 is a leap second
        return Optional.of(OffsetDateTime.of(century(year), month, day, Integer.parseInt(time[0]), Integer.parseInt(time[1]), second, 0,
                zone.get()));
    }

    /** Years of two digits as RFC 5322 section 4.3 reads them. */
    private static int century(int year) {
        return year >= 1000 ? year : year < 50 ? year + 2000 : year + 1900;
    }

    private static Optional<ZoneOffset> zone(String word) {
        Integer hours = ZONES.get(word.toUpperCase(Locale.ROOT));
        if (hours != null) {
            return Optional.of(ZoneOffset.ofHours(hours));
        }
        boolean number = word.length() == 5 && (word.charAt(0) == '+' || word.charAt(0) == '-');
        return number ? Optional.of(ZoneOffset.of(word)) : Optional.empty();
    }
}
