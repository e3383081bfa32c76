package org.ndrexpert.report;

/** Looks for words in a text from left to right, each character once. */
final class Scan {
    private Scan() {}

    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /**
     * Where {@code lowerCaseWord}, which has to be in lower-case ASCII, first occurs from {@code from} on in whatever case; -1
     * where it does not.
     */
    static int find(String text, String lowerCaseWord, int from) {
        int last = text.length() - lowerCaseWord.length();
        char first = lowerCaseWord.charAt(0);
        char other = Character.toUpperCase(first);
        for (int i = from; i <= last; i++) {
            char c = text.charAt(i);
            if ((c == first || c == other) && text.regionMatches(true, i, lowerCaseWord, 0, lowerCaseWord.length())) {
                return i;
            }
        }
        return -1;
    }

    static boolean has(String text, String lowerCaseWord) {
        return find(text, lowerCaseWord, 0) >= 0;
    }

    static boolean hasAny(String text, String... lowerCaseWords) {
        for (String word : lowerCaseWords) {
            if (has(text, word)) {
                return true;
            }
        }
        return false;
    }

    static boolean starts(String text, String lowerCaseWord) {
        return text.regionMatches(true, 0, lowerCaseWord, 0, lowerCaseWord.length());
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letterOrDigit(char c) {
        return digit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether {@code digits} characters from {@code at} on are hexadecimal digits. */
    static boolean hex(String text, int at, int digits) {
        if (at < 0 || at + digits > text.length()) {
            return false;
        }
        for (int i = at; i < at + digits; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    /** The text up to white space or one of {@code stops}, from {@code from} on. */
    static String word(String text, int from, String stops) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(from, end);
    }

    /** Strips the bars, dashes and white space of a heading such as {@code ----- Transcript of session follows -----}. */
    static String heading(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && " \t-_=*#>|".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \t-_=*#|.:".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }
}
