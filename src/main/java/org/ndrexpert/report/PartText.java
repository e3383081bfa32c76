package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The decoded text of one part as lines without their ends.
 *
 * @param before the places of the first lines where these do not belong to the part; empty where all do
 */
record PartText(String part, List<String> lines, List<Place> before) {

    /** @param lines the lines of the part from its first on */
    PartText(String part, List<String> lines) {
        this(part, lines, List.of());
    }

    static PartText of(String part, CharSequence text) {
        List<String> lines = new ArrayList<>(text.length() / 32 + 1);
        String whole = text.toString();
        boolean odd = false;
        int start = 0;
        for (int i = 0; i < whole.length() && lines.size() < Limits.LINES; i++) {
            char c = whole.charAt(i);
            odd |= c < ' ' ? c != '\n' && c != '\r' && c != '\t' : isOdd(c);
            if (c == '\n' || c == '\r') {
                lines.add(whole.substring(start, i));
                if (c == '\r' && i + 1 < whole.length() && whole.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < whole.length() && lines.size() < Limits.LINES) {
            lines.add(whole.substring(start));
        }
        return odd ? of(part, plain(whole)) : new PartText(part, lines);
    }

    private static boolean isOdd(char c) {
        return c >= 0x7F && c <= '\u00A0' || c == '\u202F';
    }

    /**
     * What is pasted out of a page or a word processor has spaces at which no line may break; control characters other than tabs and
     * line ends are no text.
     */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == '\u00A0' || c == '\u202F';
            boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0x7F && c < 0xA0;
            if (space || control) {
                plain.setCharAt(i, space ? ' ' : '\uFFFD');
            }
        }
        return plain.toString();
    }

    /** @param index of the line, counted from 0 */
    Place place(int index) {
        return index < before.size() ? before.get(index) : new Place(part, index - before.size() + 1);
    }

    /** The line at a place, counted from 0; -1 where none is there, and for a page, whose lines of words are not its own. */
    int indexOf(Place place) {
        boolean page = before.size() == lines.size();
        int listed = page ? -1 : before.indexOf(place);
        return listed >= 0 ? listed : page ? -1 : place.line() - 1 + before.size();
    }

    int size() {
        return lines.size();
    }

    String line(int index) {
        return lines.get(index);
    }

    /** The text without the marks that replies and forwarded mails put before each line; itself where it has none. */
    PartText unquoted() {
        int marked = 0;
        for (String line : lines) {
            marked += line.startsWith(">") ? 1 : 0;
        }
        if (marked < 3) {
            return this;
        }
        return new PartText(part, lines.stream().map(line -> line.startsWith(">") ? withoutMark(line) : "").toList(), before);
    }

    /** The same text with the lines before {@code first} blank, so that places stay. */
    PartText from(int first) {
        if (first == 0) {
            return this;
        }
        List<String> kept = new ArrayList<>(Collections.nCopies(first, ""));
        kept.addAll(lines.subList(first, lines.size()));
        return new PartText(part, kept, before);
    }

    static String withoutMark(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '>') {
            start += start + 1 < line.length() && line.charAt(start + 1) == ' ' ? 2 : 1;
        }
        return line.substring(Math.min(start, line.length()));
    }

    boolean isBlank() {
        for (String line : lines) {
            if (!line.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
