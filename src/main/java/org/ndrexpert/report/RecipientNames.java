package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * Reads who a line of Exchange's text reports is about: {@code anna@example.org on 6.3.2000 08:13}, {@code 'Anna Berg' on ...}.
 */
final class RecipientNames {
    private static final String[] DATE_WORDS = {" on ", " am ", " le ", " el ", " il ", " op ", " den ", " em ", " dne ", " \u2014 "};

    private RecipientNames() {}

    /** The address in the line, or the name before the date; absent where the line has neither. */
    static @Nullable String dated(String line) {
        String address = Addresses.in(line);
        if (address != null) {
            return Scan.starts(address, "smtp=") ? address.substring(5) : address; // a domain-defined attribute of X.400
        }
        String name = beforeDate(line.strip());
        String bare = unquoted(name);
        return bare.isBlank() ? null : bare;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && "'\"".indexOf(name.charAt(0)) >= 0
                && name.charAt(name.length() - 1) == name.charAt(0);
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static String beforeDate(String line) {
        int end = -1;
        for (String word : DATE_WORDS) {
            for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
                end = at > end && isDate(line, at + word.length()) ? at : end;
            }
        }
        return withoutDate(line.substring(0, end <= 0 ? line.length() : end).strip());
    }

    /** Drops a date that no word introduces, as in {@code Suzuki Ichiro 2006/11/28 16:02}. */
    private static String withoutDate(String line) {
        if (!endsWithTime(line)) {
            return line;
        }
        int end = line.length();
        for (int i = line.length() - 1; i >= 0; i--) {
            char c = line.charAt(i);
            boolean spaced = i == 0 || line.charAt(i - 1) <= ' ';
            if (Scan.digit(c) && spaced) {
                end = i;
            } else if (c > ' ' && spaced && line.length() - i > 12) {
                break;
            }
        }
        return line.substring(0, end).strip();
    }

    /** Whether a digit stands there, or one follows after the name of a day: {@code Mon, 6 Mar 2000}. */
    private static boolean isDate(String line, int from) {
        int at = from;
        while (at < line.length() && at < from + 12 && !Scan.digit(line.charAt(at)) && line.charAt(at) != ' ') {
            at++;
        }
        int next = Scan.skipSpace(line, at);
        return next < line.length() && Scan.digit(line.charAt(next)) && (at == from || ",.".indexOf(line.charAt(at - 1)) >= 0 || next > at);
    }

    /** Whether the line ends with a date and a time of day, in whatever language. */
    static boolean endsWithTime(String line) {
        int colon = line.lastIndexOf(':');
        return colon > 0 && colon + 2 < line.length() && Scan.digit(line.charAt(colon - 1)) && Scan.digit(line.charAt(colon + 1))
                && line.length() - colon < 16;
    }
}
