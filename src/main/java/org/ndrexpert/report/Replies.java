package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * Finds SMTP reply codes (RFC 5321, section 4.2) and enhanced status codes (RFC 3463) in what a server said:
 * {@code 550 5.1.1 User unknown}, {@code (#5.4.4)}, {@code 550-5.7.26 first of several lines}, {@code reason: 552 Quota exceeded}.
 */
final class Replies {
    /** What may stand before a code: a space, or a mark that the reporting program sets. */
    private static final String BEFORE = " \t<>[(:;'\"#-,";

    private Replies() {}

    /** The first reply code of 4xx or 5xx that opens what a server said; absent where there is none. */
    static @Nullable Integer replyCode(String text) {
        for (int i = 0; i + 3 <= text.length(); i++) {
            if (opensReply(text, i)) {
                return Integer.valueOf(text.substring(i, i + 3));
            }
        }
        return null;
    }

    static boolean opensReply(String text, int at) {
        if (at + 3 > text.length()) {
            return false;
        }
        char first = text.charAt(at);
        if (first != '4' && first != '5' || text.charAt(at + 1) < '0' || text.charAt(at + 1) > '5'
                || !Scan.digit(text.charAt(at + 2)) || at > 0 && BEFORE.indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        return at + 3 == text.length() || closesReply(text, at);
    }

    private static boolean closesReply(String text, int at) {
        char after = text.charAt(at + 3);
        boolean counted = at > 0 && text.charAt(at - 1) == ' ' && after == ' ' && unit(text, at + 4);
        if (counted || at > 0 && text.charAt(at - 1) == '-' && after != ' ') {
            return false;
        }
        return " \t-:;,'\"])>".indexOf(after) >= 0;
    }

    /** Whether the number before {@code at} counts something, as in {@code after 450 seconds}. */
    private static boolean unit(String text, int at) {
        for (String word : new String[] {"seconds", "minutes", "hours", "bytes", "attempts", "days", "mb", "kb"}) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** The first enhanced status code of class 2, 4 or 5; absent where there is none. */
    static @Nullable String status(String text) {
        int dot = text.indexOf('.');
        while (dot >= 0) {
            String status = dot > 0 ? statusAt(text, dot - 1) : null;
            if (status != null) {
                return status;
            }
            dot = text.indexOf('.', dot + 1);
        }
        return null;
    }

    /** The status code that begins at {@code at}; absent where none does. */
    static @Nullable String statusAt(String text, int at) {
        char c = text.charAt(at);
        if (c != '5' && c != '4' && c != '2' || at > 0 && BEFORE.indexOf(text.charAt(at - 1)) < 0) {
            return null;
        }
        int subjectEnd = digitsEnd(text, at + 2);
        if (at + 1 >= text.length() || text.charAt(at + 1) != '.' || subjectEnd == at + 2 || subjectEnd > at + 5
                || subjectEnd >= text.length() || text.charAt(subjectEnd) != '.') {
            return null;
        }
        int end = digitsEnd(text, subjectEnd + 1);
        if (end == subjectEnd + 1 || end > subjectEnd + 4 || continues(text, end)) {
            return null;
        }
        return text.substring(at, end);
    }

    /** Whether what looks like a status code goes on, as an address or a version number does. */
    private static boolean continues(String text, int end) {
        if (end >= text.length()) {
            return false;
        }
        char c = text.charAt(end);
        return Scan.letterOrDigit(c) || c == '@' || c == '.' && end + 1 < text.length() && Scan.digit(text.charAt(end + 1));
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && Scan.digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Exchange's own word for a failure: {@code RESOLVER.ADR.RecipNotFound} in {@code 550 5.1.1 RESOLVER.ADR.RecipNotFound; not
     * found}. It opens the text after the codes and has letters and dots only; absent where there is none.
     */
    static @Nullable String token(String text) {
        int semicolon = text.indexOf(';');
        while (semicolon > 0) {
            int start = semicolon;
            int dots = 0;
            while (start > 0 && (Scan.letterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.'
                    || text.charAt(start - 1) == '_')) {
                start--;
                dots += text.charAt(start) == '.' ? 1 : 0;
            }
            if (dots > 0 && dots < 6 && afterStatus(text, start) && Character.isUpperCase(text.charAt(start))
                    && text.charAt(semicolon - 1) != '.') {
                return text.substring(start, semicolon);
            }
            semicolon = text.indexOf(';', semicolon + 1);
        }
        return null;
    }

    private static boolean afterStatus(String text, int start) {
        return start >= 2 && text.charAt(start - 1) == ' ' && Scan.digit(text.charAt(start - 2));
    }
}
