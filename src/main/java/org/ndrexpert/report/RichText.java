package org.ndrexpert.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The words of a text in RTF, a line for each paragraph, without what only says how they look. */
final class RichText {
    /** Groups that hold no words of the text. */
    private static final Set<String> WITHOUT_WORDS = Set.of("fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer",
            "object", "listtable", "listoverridetable", "generator");

    private final String rtf;
    private final StringBuilder words = new StringBuilder();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final Deque<Boolean> hidden = new ArrayDeque<>();
    private String charset = "windows-1252";
    private boolean hides;
    private int afterUnicode = 1;
    private int skip;
    private int at;

    private RichText(String rtf) {
        this.rtf = rtf;
    }

    static String words(byte[] rtf) {
        RichText text = new RichText(new String(rtf, StandardCharsets.ISO_8859_1));
        while (text.at < text.rtf.length()) {
            text.next();
        }
        text.decode();
        return text.words.toString();
    }

    private void next() {
        char c = rtf.charAt(at++);
        switch (c) {
            case '{' -> hidden.push(hides);
            case '}' -> hides = !hidden.isEmpty() && hidden.pop();
            case '\\' -> control();
            case '\r', '\n', '\0' -> { }
            default -> character(c);
        }
    }

    /** A control symbol, or a word with the number that may follow it. */
    private void control() {
        if (at == rtf.length()) {
            return;
        }
        char c = rtf.charAt(at++);
        if (c == '\'') {
            if (Scan.hex(rtf, at, 2)) {
                character((char) Integer.parseInt(rtf, at, at + 2, 16));
                at += 2;
            }
            return;
        }
        if (!Scan.letterOrDigit(c)) {
            symbol(c);
            return;
        }
        int start = at - 1;
        while (at < rtf.length() && Character.isLetter(rtf.charAt(at))) {
            at++;
        }
        String word = rtf.substring(start, at);
        int sign = at < rtf.length() && rtf.charAt(at) == '-' ? at++ : -1;
        int number = 0;
        boolean numbered = false;
        while (at < rtf.length() && Scan.digit(rtf.charAt(at))) {
            number = Math.min(1 << 20, number * 10 + rtf.charAt(at++) - '0');
            numbered = true;
        }
        if (at < rtf.length() && rtf.charAt(at) == ' ') {
            at++;
        }
        word(word, sign < 0 ? number : -number, numbered);
    }

    private void symbol(char c) {
        switch (c) {
            case '*' -> hides = true;
            case '~' -> character(' ');
            case '{', '}', '\\' -> character(c);
            case '\r', '\n' -> line();
            default -> { }
        }
    }

    private void word(String word, int number, boolean numbered) {
        switch (word) {
            case "par", "line", "row", "sect", "page" -> line();
            case "tab", "cell" -> character('\t');
            case "emdash", "endash" -> character('-');
            case "lquote", "rquote" -> character('\'');
            case "ldblquote", "rdblquote" -> character('"');
            case "ansicpg" -> charset = "windows-" + number;
            case "uc" -> afterUnicode = Math.max(0, number);
            case "bin" -> at = Math.min(rtf.length(), at + Math.max(0, number));
            case "u" -> unicode(number, numbered);
            default -> hides |= WITHOUT_WORDS.contains(word);
        }
    }

    private void unicode(int number, boolean numbered) {
        if (numbered && !hides) {
            decode();
            words.append((char) (number & 0xFFFF));
        }
        skip = afterUnicode;
    }

    private void line() {
        if (!hides) {
            decode();
            words.append('\n');
        }
    }

    private void character(char c) {
        if (skip > 0) {
            skip--;
        } else if (!hides) {
            octets.write(c);
        }
    }

    private void decode() {
        byte[] bytes = octets.toByteArray();
        octets.reset();
        words.append(CharsetText.decode(bytes, 0, bytes.length, charset));
    }
}
