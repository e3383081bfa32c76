package org.ndrexpert.eventlog;

/**
 * A text that is searched without regard to case, line breaks, extra blanks and typographic marks: every run of white space is
 * one character, a line feed where the run had a line break and a blank where it had none.
 */
final class FlatText {

    private final String text;
    private final String lower;

    private FlatText(String text) {
        this.text = text;
        char[] small = text.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] = small[i] == '\n' ? ' ' : small[i] >= 'A' && small[i] <= 'Z' ? (char) (small[i] + 32) : small[i];
        }
        this.lower = new String(small);
    }

    static FlatText of(String raw) {
        StringBuilder flat = new StringBuilder(raw.length());
        char gap = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = plain(raw.charAt(i));
            if (c == '\n') {
                gap = '\n';
            } else if (c == ' ') {
                gap = gap == 0 ? ' ' : gap;
            } else if (c != 0) {
                if (gap != 0 && flat.length() > 0) {
                    flat.append(gap);
                }
                gap = 0;
                flat.append(c);
            }
        }
        return new FlatText(flat.toString());
    }

    /** The character that is meant: a blank for any space, a plain quote or hyphen for a typographic one, NUL for none. */
    private static char plain(char c) {
        return switch (c) {
            case '\n', '\r', '\u0085', '\u2028', '\u2029', '\f', '\u000B' -> '\n';
            case '\t' -> ' ';
            case '\u2018', '\u2019', '\u201A', '\u2032' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
            default -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : isInvisible(c) ? 0 : c;
        };
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
    }

    int length() {
        return text.length();
    }

    /** Where {@code phrase}, in lower case, begins at or after {@code from}; -1 for nowhere. */
    int find(String phrase, int from) {
        return lower.indexOf(phrase, from);
    }

    /** Where {@code phrase} begins at or after {@code from} and before {@code end}; {@code end} where it does not. */
    int findOr(String phrase, int from, int end) {
        int at = from;
        while (at < end && !lower.startsWith(phrase, at)) {
            at++;
        }
        return Math.min(at, end);
    }

    boolean startsWith(String phrase, int at) {
        return lower.startsWith(phrase, at);
    }

    /** The character at a place, a blank for a line break; NUL outside of the text. */
    char at(int index) {
        return index >= 0 && index < lower.length() ? lower.charAt(index) : 0;
    }

    /** The end of the line on which {@code from} lies, not beyond {@code end}. */
    int endOfLine(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    FlatText part(int from, int end) {
        return new FlatText(text.substring(from, Math.max(from, end)));
    }

    /** The words from one place to another, line breaks as blanks. */
    String words(int from, int end) {
        return from >= end ? "" : text.substring(from, end).replace('\n', ' ').strip();
    }

    /** The name from one place to another: a line break beside a separator is no part of it, and elsewhere is a blank. */
    String name(int from, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean blankValue = at(i - 1) == '=' && at(i + 1) == ';';
            boolean added = c == '\n' && !blankValue && (isSeparator(at(i - 1)) || isSeparator(at(i + 1)));
            if (!added) {
                name.append(c == '\n' ? ' ' : c);
            }
        }
        return name.toString().strip();
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '=' || c == ';';
    }
}
