package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;


/** Redacts the source of an HTML page: its words, the targets of its links, and all of its comments, scripts and styles. */
final class PageRedaction {
    private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"),
            Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", "\u00A0"), Map.entry("auml", "\u00E4"), Map.entry("ouml", "\u00F6"),
            Map.entry("uuml", "\u00FC"), Map.entry("Auml", "\u00C4"), Map.entry("Ouml", "\u00D6"), Map.entry("Uuml", "\u00DC"), Map.entry("szlig", "\u00DF"),
            Map.entry("eacute", "\u00E9"), Map.entry("egrave", "\u00E8"), Map.entry("ecirc", "\u00EA"), Map.entry("agrave", "\u00E0"),
            Map.entry("aacute", "\u00E1"), Map.entry("acirc", "\u00E2"), Map.entry("aring", "\u00E5"), Map.entry("aelig", "\u00E6"),
            Map.entry("ccedil", "\u00E7"), Map.entry("iacute", "\u00ED"), Map.entry("icirc", "\u00EE"), Map.entry("ntilde", "\u00F1"),
            Map.entry("oacute", "\u00F3"), Map.entry("ocirc", "\u00F4"), Map.entry("oslash", "\u00F8"), Map.entry("uacute", "\u00FA"),
            Map.entry("ugrave", "\u00F9"), Map.entry("Eacute", "\u00C9"), Map.entry("Aring", "\u00C5"), Map.entry("Oslash", "\u00D8"));

    private static final int LONGEST_ENTITY = 8;

    private final String page;
    private final UnaryOperator<String> words;
    private final UnaryOperator<String> tags;
    private final StringBuilder out = new StringBuilder();
    private String label = "";

    /**
     * @param words redacts the words between tags
     * @param tags redacts what is in a tag
     */
    PageRedaction(String page, UnaryOperator<String> words, UnaryOperator<String> tags) {
        this.page = page.replace("<wbr>", "").replace("<WBR>", "").replace("<wbr/>", "").replace("&shy;", "");
        this.words = words;
        this.tags = tags;
    }

    String redacted() {
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            between(page.substring(at, open < 0 ? page.length() : open));
            if (open < 0) {
                break;
            }
            boolean comment = page.startsWith("<!--", open);
            int close = comment ? page.indexOf("-->", open) : page.indexOf('>', open);
            if (close < 0) {
                out.append(hidden(page.substring(open)));
                break;
            }
            at = comment ? comment(open, close) : tag(open, close + 1);
        }
        return out.toString();
    }

    private int comment(int open, int close) {
        out.append("<!--").append(hidden(page.substring(Math.min(open + 4, close), close))).append("-->");
        return close + 3;
    }

    private int tag(int open, int end) {
        String tag = page.substring(open, end);
        String lower = tag.toLowerCase(Locale.ROOT);
        boolean meta = lower.startsWith("<meta") && lower.contains("name=");
        boolean speaks = lower.contains("href") || lower.contains("src=") || lower.contains("alt=") || lower.contains("title=") || lower.indexOf('@') > 0;
        out.append(meta ? "<meta>" : speaks ? tags.apply(decoded(tag)) : tag);
        for (String name : new String[] {"style", "script"}) {
            if (lower.startsWith("<" + name) && !lower.endsWith("/>")) {
                int close = page.toLowerCase(Locale.ROOT).indexOf("</" + name, end);
                int stop = close < 0 ? page.length() : close;
                out.append(hidden(page.substring(end, stop)));
                return stop;
            }
        }
        return end;
    }

    private static String hidden(String text) {
        StringBuilder hidden = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            hidden.setCharAt(i, text.charAt(i) > ' ' ? 'x' : text.charAt(i));
        }
        return hidden.toString();
    }

    /** What stands between two tags; where that is the label of a field, what follows the next tags is its value. */
    private void between(String written) {
        if (written.isBlank()) {
            out.append(written);
            return;
        }
        String plain = decoded(written);
        String redacted = label.isEmpty() ? words.apply(plain) : words.apply(label + plain).substring(label.length());
        out.append(plain.equals(written) ? redacted : encoded(redacted));
        String bare = plain.strip();
        boolean labels = bare.endsWith(":") && FieldRedaction.isKnown(bare.substring(0, bare.length() - 1).strip());
        label = labels ? bare + " " : "";
    }

    private static String decoded(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_ENTITY && text.charAt(end) != ';') {
                end++;
            }
            boolean ends = end < text.length() && text.charAt(end) == ';';
            String character = ends ? character(text.substring(at + 1, end)) : null;
            if (character != null) {
                plain.append(text, done, at).append(character);
                done = end + 1;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static @Nullable String character(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.get(entity);
        }
        boolean hex = entity.startsWith("x", 1) || entity.startsWith("X", 1);
        String number = entity.substring(hex ? 2 : 1);
        boolean valid = !number.isEmpty() && number.length() < 7 && number.chars().allMatch(c -> hex ? Characters.isHex((char) c) : Characters.isDigit((char) c));
        int point = valid ? Integer.parseInt(number, hex ? 16 : 10) : -1;
        return point > 0 && Character.isValidCodePoint(point) ? Character.toString(point) : null;
    }

    private static String encoded(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> written.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '\u00A0' ? "&nbsp;"
                : c < 128 ? Character.toString(c) : "&#" + c + ";"));
        return written.toString();
    }
}
