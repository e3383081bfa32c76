package org.ndrexpert.report;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds SMTP reply codes (RFC 5321, section 4.2) and enhanced status codes (RFC 3463) in what a server said:
 * {@code 550 5.1.1 User unknown}, {@code (#5.4.4)}, {@code 550-5.7.26 first of several lines}, {@code reason: 552 Quota exceeded}.
 */
final class Replies {
    /** What may stand before a code: a space, or a mark that the reporting program sets. */
    private static final String BEFORE = " \t<>[(:;'\"#-,";

    private static final Set<String> FAMILIES = Set.of("RESOLVER", "STOREDRV", "QUEUE", "ROUTING", "SMTPSEND", "TRANSPORT", "APPROVAL",
            "AGENT", "SMTP", "DSN", "DNS", "CAT");

    private static final Set<String> ANNOUNCING = Set.of("said", "error", "code", "returned", "response", "reply", "smtp", "message", "was",
            "with", "server", "status", "reason", "replied", "answer", "answered", "responded", "returns", "got", "fehler", "grund", "is",
            "failed", "rejected", "raison", "motivo", "causa", "permanent", "failure");

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

    /**
     * The reply code that a diagnostic code states: of another type than SMTP only where an enhanced status code or a dash follows, of
     * success only where it comes first.
     */
    static @Nullable Integer stated(String diagnostic) {
        int semicolon = diagnostic.indexOf(';');
        String type = semicolon < 0 ? "" : diagnostic.substring(0, semicolon).strip();
        int start = Scan.skipSpace(diagnostic, semicolon + 1);
        boolean success = start + 3 < diagnostic.length() && diagnostic.charAt(start) == '2' && diagnostic.charAt(start + 1) == '5'
                && Scan.digit(diagnostic.charAt(start + 2)) && " -".indexOf(diagnostic.charAt(start + 3)) >= 0;
        if (success && (type.isEmpty() || type.equalsIgnoreCase("smtp"))) {
            return Integer.valueOf(diagnostic.substring(start, start + 3));
        }
        boolean local = type.length() > 2 && Scan.starts(type, "x-") && type.indexOf(' ') < 0;
        for (int i = local ? semicolon + 1 : 0; i + 3 <= diagnostic.length(); i++) {
            if (opensReply(diagnostic, i) && (!local || i == start || answers(diagnostic, i))) {
                return Integer.valueOf(diagnostic.substring(i, i + 3));
            }
        }
        return null;
    }

    /** Whether a code in words of a program's own is what a server said. */
    private static boolean answers(String text, int at) {
        return at + 4 < text.length() && (text.charAt(at + 3) == '-' || statusAt(text, at + 4) != null)
                || at > 2 && text.startsWith(": ", at - 2) || at > 6 && text.regionMatches(true, at - 6, "said: ", 0, 6);
    }

    /** Whether a reply code of class 4 or 5 begins at {@code at}. */
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

    /** As {@link #opensReply}, after a quotation mark of any language. */
    static boolean opensQuotedReply(String text, int at) {
        return at + 3 <= text.length() && opensReply(text.substring(at, Math.min(text.length(), at + 5)), 0);
    }

    private static boolean closesReply(String text, int at) {
        char after = text.charAt(at + 3);
        boolean inProse = at > 0 && text.charAt(at - 1) == ' ' && after == ' ' && (unit(text, at + 4) || !introduced(text, at));
        if (inProse || at > 0 && text.charAt(at - 1) == '-' && after != ' ') {
            return false;
        }
        return " \t-:;'\"])>".indexOf(after) >= 0 || after == ',' && at > 0 && text.charAt(at - 1) == ':'
                || after == ',' && at > 4 && text.regionMatches(true, at - 5, "code ", 0, 5);
    }

    /**
     * Whether what stands before a code and a space announces it, {@code said: 550 }, {@code error 550 }, or what follows does, {@code
     * 550 5.1.1}: another number in a sentence is no reply.
     */
    private static boolean introduced(String text, int at) {
        int end = at - 1;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        char next = at + 4 < text.length() ? text.charAt(at + 4) : ' ';
        if (end == 0 || !Character.isLetter(text.charAt(end - 1)) || next == '<' || Character.isUpperCase(next)
                || Scan.digit(next) && statusAt(text, at + 4) != null) {
            return true;
        }
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end - start < 24 && ANNOUNCING.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether the number before {@code at} counts something, as in {@code after 450 seconds}. */
    private static boolean unit(String text, int at) {
        for (String word : new String[] {"seconds", "minutes", "hours", "bytes", "attempts", "days", "mb", "kb", "messages", "recipients",
            "connections", "times", "users", "lines", "errors", "characters"}) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** The first enhanced status code of class 2, 4 or 5; absent where there is none. */
    static @Nullable String status(String text) {
        return status(text, "245");
    }

    /** The first enhanced status code of one of these classes. */
    private static @Nullable String status(String text, String classes) {
        int dot = text.indexOf('.');
        while (dot >= 0) {
            String status = dot > 0 && classes.indexOf(text.charAt(dot - 1)) >= 0 ? statusAt(text, dot - 1) : null;
            if (status != null) {
                return status;
            }
            dot = text.indexOf('.', dot + 1);
        }
        return null;
    }

    /** The first enhanced status code of class 4 or 5; absent where there is none. */
    static @Nullable String failure(String text) {
        return status(text, "45");
    }

    /** The status code that a field states, whatever its numbers; absent where it has none. */
    static @Nullable String field(String body) {
        int start = Scan.skipSpace(body, 0);
        return start < body.length() ? statusAt(body, start, 999) : null;
    }

    /** The status code that begins at {@code at}; absent where none does. Other subjects than those of RFC 3463 are version numbers. */
    static @Nullable String statusAt(String text, int at) {
        return statusAt(text, at, 7);
    }

    private static @Nullable String statusAt(String text, int at, int greatestSubject) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c != '5' && c != '4' && c != '2' || at > 0 && BEFORE.indexOf(text.charAt(at - 1)) < 0) {
            return null;
        }
        int subjectEnd = digitsEnd(text, at + 2);
        if (at + 1 >= text.length() || text.charAt(at + 1) != '.' || subjectEnd == at + 2 || subjectEnd > at + 5
                || subjectEnd >= text.length() || text.charAt(subjectEnd) != '.'
                || Integer.parseInt(text, at + 2, subjectEnd, 10) > greatestSubject) {
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
     * found}. It follows the status code and ends with a semicolon or a colon; absent where there is none.
     */
    static @Nullable String token(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            int start = dot;
            while (start > 0 && Scan.letterOrDigit(text.charAt(start - 1))) {
                start--;
            }
            if (start < dot && afterStatus(text, start)) {
                int end = dot;
                while (end < text.length() && (Scan.letterOrDigit(text.charAt(end)) || "._:".indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                boolean ends = end < text.length() && text.charAt(end) == ';' || text.charAt(end - 1) == ':';
                String token = text.charAt(end - 1) == ':' ? text.substring(start, end - 1) : text.substring(start, end);
                if (ends && isToken(token, text.charAt(end - 1) == ':')) {
                    return token;
                }
            }
        }
        return null;
    }

    /** What tells a token from a host name: its first word is in capitals, and before a colon one of those that Exchange has. */
    private static boolean isToken(String token, boolean beforeColon) {
        String first = token.substring(0, token.indexOf('.'));
        if (beforeColon || token.indexOf(':') >= 0) {
            return FAMILIES.contains(first);
        }
        return Character.isUpperCase(token.charAt(0)) && !token.endsWith(".") && token.chars().filter(c -> c == '.').count() < 6;
    }

    /** The MAPI error in {@code STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionQuotaExceeded; ...}. */
    static @Nullable String mapiError(String text) {
        int at = text.indexOf("MapiException");
        int end = at + 13;
        while (at >= 0 && end < text.length() && Scan.letterOrDigit(text.charAt(end))) {
            end++;
        }
        return at < 0 || end == at + 13 ? null : text.substring(at, end);
    }

    /**
     * The Windows Sockets error in {@code Winsock error code: 10060}, {@code Socket error code 10061}, {@code (Socket error code
     * 10061)}; absent where none is quoted.
     */
    static @Nullable Integer socketError(String text) {
        int words = Scan.find(text, "sock", 0);
        int at = words < 0 ? -1 : text.indexOf("100", words);
        while (at >= 0) {
            int end = digitsEnd(text, at);
            if (end - at == 5 && !Scan.digit(text.charAt(at - 1))) {
                return Integer.valueOf(text.substring(at, end));
            }
            at = text.indexOf("100", end);
        }
        return null;
    }

    private static boolean afterStatus(String text, int start) {
        return start >= 2 && text.charAt(start - 1) == ' ' && Scan.digit(text.charAt(start - 2));
    }
}
