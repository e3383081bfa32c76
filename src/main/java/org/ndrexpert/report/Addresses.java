package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/** Finds mail addresses in text, RFC 5322 section 3.4.1 with what reports do to them. */
public final class Addresses {
    private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~.";

    private Addresses() {}

    /** An address and where it stands in its line, without angle brackets. */
    public record Found(String address, int start, int end) {}

    public static @Nullable Found first(String line, int from) {
        int at = line.indexOf('@', from);
        while (at >= 0) {
            Found found = around(line, at, from);
            if (found != null) {
                return found;
            }
            at = line.indexOf('@', at + 1);
        }
        return null;
    }

    static @Nullable String in(String line) {
        Found found = first(line, 0);
        return found == null ? null : found.address();
    }

    private static @Nullable Found around(String line, int at, int from) {
        int start = localPartStart(line, at, from);
        int end = domainEnd(line, at + 1);
        if (start >= at || end <= at + 1) {
            return null;
        }
        return new Found(line.substring(start, end), start, end);
    }

    private static int localPartStart(String line, int at, int from) {
        int start = at;
        if (at > from && line.charAt(at - 1) == '"') {
            int open = line.lastIndexOf('"', at - 2);
            return open >= from ? open : at;
        }
        int lowest = Math.max(from, at - 320);
        while (start > lowest && localCharacter(line.charAt(start - 1))) {
            start--;
        }
        while (start < at && (line.charAt(start) == '\'' || line.charAt(start) == '.' || line.charAt(start) == '*')) {
            start++;
        }
        return start;
    }

    private static boolean localCharacter(char c) {
        return Scan.letterOrDigit(c) || ATEXT.indexOf(c) >= 0 || c > 127 && Character.isLetterOrDigit(c);
    }

    private static int domainEnd(String line, int from) {
        int end = from;
        if (from < line.length() && line.charAt(from) == '[') {
            int close = line.substring(from, Math.min(line.length(), from + 80)).indexOf(']');
            return close < 0 ? from : from + close + 1;
        }
        int highest = Math.min(line.length(), from + 255);
        while (end < highest && domainCharacter(line.charAt(end))) {
            end++;
        }
        while (end > from && ".-".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean domainCharacter(char c) {
        return Scan.letterOrDigit(c) || c == '.' || c == '-' || c == '_' || c > 127 && Character.isLetterOrDigit(c);
    }
}
