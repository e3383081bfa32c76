package org.ndrexpert.rule;

/**
 * A stretch of a rule file.
 *
 * @param start place of its first character in the file's text, from 0
 * @param end place behind its last character
 * @param line of its first character, from 1
 * @param column of its first character, from 1
 */
public record Span(int start, int end, int line, int column) {

    /** The stretch of {@code text} from {@code start} up to {@code end}. */
    public static Span of(String text, int start, int end) {
        int line = 1;
        int lineStart = 0;
        for (int newline = text.indexOf('\n'); newline >= 0 && newline < start; newline = text.indexOf('\n', newline + 1)) {
            line++;
            lineStart = newline + 1;
        }
        return new Span(start, end, line, start - lineStart + 1);
    }

    /** What stands there in the text that it was made of. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
