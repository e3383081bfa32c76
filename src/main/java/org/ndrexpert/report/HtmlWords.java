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
            int close = page.indexOf('>', open);
            if (close < 0) {
                break;
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
            for (String[] entity : ENTITIES) {
                text = text.replace(entity[0], entity[1]);
            }
        }
        words.append(text);
    }
}
