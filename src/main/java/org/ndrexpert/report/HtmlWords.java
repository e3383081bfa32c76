package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of an HTML page, a line for each block, without tags, scripts and styles. */
final class HtmlWords {
    private static final String[][] ENTITIES = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&apos;", "'"}, {"&nbsp;", " "}, {"&amp;", "&"}};
    private static final String[] BLOCKS = {"br", "p", "div", "tr", "td", "th", "li", "h1", "h2", "h3", "h4", "pre", "hr", "table", "ul", "title"};

    private final PartText html;
    private final String page;
    private final List<String> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int lineStart = -1;
    private int counted;
    private int number = 1;

    private HtmlWords(PartText html, String page) {
        this.html = html;
        this.page = page;
    }

    /** The words with the places at which their lines begin in the page. */
    static PartText of(PartText html) {
        HtmlWords words = new HtmlWords(html, String.join("\n", html.lines()));
        words.read();
        return new PartText(html.part(), words.lines, words.places);
    }

    private void read() {
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            text(at, open < 0 ? page.length() : open);
            if (open < 0) {
                break;
            }
            boolean comment = page.startsWith("<!--", open);
            int close = comment ? page.indexOf("-->", open) : page.indexOf('>', open);
            if (close < 0) {
                break;
            }
            at = comment ? close + 3 : afterTag(open, close);
        }
        endLine(page.length());
    }

    /** Ends a line of words that began where the one before it ended. */
    private void endLine(int at) {
        if (lines.size() < Limits.LINES) {
            lines.add(line.toString());
            places.add(new Place(html.part(), sourceLine(lineStart)));
        }
        line.setLength(0);
        lineStart = -1;
    }

    /** The line of the page at a position; asked for in rising order. */
    private int sourceLine(int position) {
        while (counted < Math.max(0, position)) {
            number += page.charAt(counted++) == '\n' ? 1 : 0;
        }
        return Math.min(number, Math.max(1, html.size()));
    }

    private int afterTag(int open, int close) {
        boolean end = page.startsWith("/", open + 1);
        String name = Scan.word(page, open + (end ? 2 : 1), ">/");
        for (String block : BLOCKS) {
            if (name.equalsIgnoreCase(block)) {
                endLine(open);
            }
        }
        boolean hidden = !end && (name.equalsIgnoreCase("style") || name.equalsIgnoreCase("script"));
        int endTag = hidden ? Scan.find(page, "</" + name.toLowerCase(Locale.ROOT), close) : close;
        return endTag < 0 ? page.length() : endTag == close ? close + 1 : endTag;
    }

    private void text(int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || page.charAt(i) == '\n') {
                words(start, i);
                start = i + 1;
            }
            if (i < to && page.charAt(i) == '\n') {
                endLine(i);
            }
        }
    }

    private void words(int from, int to) {
        if (from >= to) {
            return;
        }
        String text = page.substring(from, to);
        if (text.indexOf('&') >= 0) {
            text = numbered(text);
            for (String[] entity : ENTITIES) {
                text = text.replace(entity[0], entity[1]);
            }
        }
        lineStart = lineStart < 0 && !text.isBlank() ? from : lineStart;
        line.append(text);
    }

    /** Puts characters in the place of their numbers, as in {@code &#64;} and {@code &#x40;}. */
    private static String numbered(String text) {
        int at = text.indexOf("&#");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf("&#", at + 2)) {
            boolean hex = text.startsWith("x", at + 2) || text.startsWith("X", at + 2);
            int start = at + (hex ? 3 : 2);
            int end = start;
            while (end < text.length() && end - start < 7 && Character.digit(text.charAt(end), hex ? 16 : 10) >= 0) {
                end++;
            }
            boolean whole = end > start && end < text.length() && text.charAt(end) == ';';
            int point = whole ? Integer.parseInt(text, start, end, hex ? 16 : 10) : -1;
            if (point > 0 && Character.isValidCodePoint(point)) {
                plain.append(text, done, at).appendCodePoint(point);
                done = end + 1;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }
}
