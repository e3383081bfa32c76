package org.ndrexpert.explanation;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for a terminal: wrapped, indented, coloured where that is wanted, and inert. */
public final class Page {

    private static final int WIDTH = 100;

    /** What a line is set off by where colours are on. */
    public enum Tone {
        PLAIN(""),
        HEADING("1"),
        CONFIRMED("1;31"),
        SUSPECTED("1;33"),
        EXCLUDED("1;32"),
        /** What a test case expects and did not get. */
        EXPECTED("31"),
        /** What a test case got in its place. */
        GOT("32"),
        FAINT("2"),
        TRUE("32"),
        FALSE("31"),
        UNKNOWN("33");

        private final String sequence;

        Tone(String sequence) {
            this.sequence = sequence;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final boolean coloured;

    /** @param coloured whether terminal colours may be used */
    public Page(boolean coloured) {
        this.coloured = coloured;
    }

    public Page line() {
        text.append('\n');
        return this;
    }

    public Page line(int indent, String content) {
        return line(indent, indent, content, Tone.PLAIN);
    }

    /** @param hanging indentation of all lines but the first */
    public Page line(int indent, int hanging, String content, Tone tone) {
        int at = indent;
        for (String line : wrap(Inert.line(content), WIDTH - indent, WIDTH - hanging)) {
            text.append(" ".repeat(at)).append(set(line, tone)).append('\n');
            at = hanging;
        }
        return this;
    }

    /** One line whatever its length, for places in files, which other programs look for. */
    public Page unbroken(int indent, String content, Tone tone) {
        text.append(" ".repeat(indent)).append(set(Inert.line(content), tone)).append('\n');
        return this;
    }

    /** A word followed by text that stays to its right. */
    public Page item(int indent, String mark, String content) {
        return line(indent, indent + mark.length() + 1, mark + " " + content, Tone.PLAIN);
    }

    /**
     * A mark, and text in a column to its right. Words joined by a no-break space stay on one line.
     *
     * @param column where the text begins
     * @param tone of the mark alone
     */
    public Page entry(int indent, String mark, int column, String content, Tone tone) {
        String gap = " ".repeat(Math.max(1, column - indent - mark.length()));
        String before = " ".repeat(indent) + set(mark, tone) + gap;
        for (String line : wrap(Inert.line(content), WIDTH - column, WIDTH - column)) {
            text.append(before).append(line.replace('\u00A0', ' ')).append('\n');
            before = " ".repeat(column);
        }
        return this;
    }

    private String set(String words, Tone tone) {
        return coloured && tone != Tone.PLAIN ? "\u001B[" + tone.sequence + "m" + words + "\u001B[0m" : words;
    }

    private static List<String> wrap(String content, int first, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int room = first;
        for (String word : content.strip().split(" +")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
                room = width;
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
