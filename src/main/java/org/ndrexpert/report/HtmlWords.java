package org.ndrexpert.report;

import java.util.Locale;

/** The words of an HTML page, a line for each block, without tags, scripts and styles. */
final class HtmlWords {
    private static final String[][] ENTITIES = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&apos;", "'"}, {"&nbsp;", " "}, {"&amp;", "&"}};
    private static final String[] BLOCKS = {"br", "p", "div", "tr", "td", "th", "li", "h1", "h2", "h3", "h4", "pre", "hr", "table", "ul", "title"};

    private HtmlWords() {}

    static PartText of(PartText html) {
        String page = String.join("\n", html.lines());
        StringBuilder words = new StringBuilder(page.length());
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            text(words, page, at, open < 0 ? page.length() : open);
            if (open < 0) {
                break;
            }
            boolean comment = page.startsWith("<!--", open);
            int close = comment ? page.indexOf("-->", open) : page.indexOf('>', open);
            if (close < 0) {
                break;
            }
            if (comment) {
                at = close + 3;
                continue;
            }
            at = afterTag(words, page, open, close);
        }
        return PartText.of(html.part(), words);
    }

    private static int afterTag(StringBuilder words, String page, int open, int close) {
        boolean end = page.startsWith("/", open + 1);
        String name = Scan.word(page, open + (end ? 2 : 1), ">/");
        for (String block : BLOCKS) {
            if (name.equalsIgnoreCase(block)) {
                words.append('\n');
            }
        }
        boolean hidden = !end && (name.equalsIgnoreCase("style") || name.equalsIgnoreCase("script"));
        int endTag = hidden ? Scan.find(page, "</" + name.toLowerCase(Locale.ROOT), close) : close;
        return endTag < 0 ? page.length() : endTag == close ? close + 1 : endTag;
    }

    private static void text(StringBuilder words, String page, int from, int to) {
        String text = page.substring(from, to);
        if (text.indexOf('&') >= 0) {
            text = numbered(text);
            for (String[] entity : ENTITIES) {
                text = text.replace(entity[0], entity[1]);
            }
        }
        words.append(text);
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
