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

    /** The systems that write a layout. */
    static String layout(Format format) {
        return switch (format) {
            case EXCHANGE_4_0 -> "Exchange Server 4.0";
            case EXCHANGE_5_5 -> "Exchange Server 5.0 or 5.5";
            case EXCHANGE_2000_2003 -> "Exchange 2000 or 2003";
            case EXCHANGE_2007 -> "Exchange Server 2007";
            case EXCHANGE_2010 -> "Exchange Server 2010";
            case EXCHANGE_2013 -> "Exchange Server 2013 or later";
            case EXCHANGE_ONLINE -> "Exchange Online";
            case MICROSOFT_SMTP_SERVICE -> "SMTP service of Windows, or Outlook.com";
            case POSTFIX -> "Postfix";
            case SENDMAIL -> "Sendmail, or like it";
            case EXIM -> "Exim";
            case QMAIL -> "qmail, or like it";
            case COURIER -> "Courier";
            case GMAIL -> "Gmail";
            case AMAZON_SES -> "Amazon SES";
            case DRAGONFLY -> "DragonFly Mail Agent";
            case OPENSMTPD -> "OpenSMTPD";
            case DOMINO -> "Domino";
            case GROUPWISE -> "GroupWise";
            case MDAEMON -> "MDaemon or SecurityGateway";
            case DELIVERY_STATUS_NOTIFICATION -> "Another system, with status fields (RFC 3464)";
            case PLAIN_TEXT -> "Another system, in words alone";
        };
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share, never rounded to nothing or all. */
    static String percent(long part, long all) {
        long hundredths = Math.round(100.0 * part / all);
        return part > 0 && hundredths == 0 ? "under 1 %" : part < all && hundredths == 100 ? "over 99 %" : hundredths + " %";
    }

    /** A number of things, as in {@code 1 incident} and {@code 2,000 incidents}. */
    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : thing.endsWith("x") ? "es" : "s");
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
