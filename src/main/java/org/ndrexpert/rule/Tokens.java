package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a rule file apart into tokens, whatever is wrong with it. A text that is not closed ends with its line, and a comment that is
 * not closed before the next rule: so one slip does not swallow the rest of the file.
 */
final class Tokens {

    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SIGNS = "()[]{}.,:;=<>!&|+-*/%?@#^~";
    private static final String CURLY_DOUBLE = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033";
    private static final String CURLY_SINGLE = "\u2018\u2019\u201A\u201B\u2032\u00B4`";

    private final String drl;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();
    private final StringBuilder code;
    private int at;
    private boolean first = true;

    private Tokens(String drl) {
        this.drl = drl;
        this.code = new StringBuilder(drl);
    }

    /**
     * A rule file as tokens.
     *
     * @param code the same text with open comments blanked, every other character in its place
     * @param slips what is wrong with characters, texts and comments
     */
    record Scanned(List<Token> tokens, String code, List<Slip> slips) {}

    static Scanned of(String drl) {
        Tokens scan = new Tokens(drl);
        while (scan.at < drl.length()) {
            scan.next();
        }
        return new Scanned(List.copyOf(scan.tokens), scan.code.toString(), List.copyOf(scan.slips));
    }

    private void next() {
        char c = drl.charAt(at);
        if (c == '\n') {
            first = true;
            at++;
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
            at++;
        } else if (drl.startsWith("//", at)) {
            at = lineEnd(at);
        } else if (drl.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            text(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            add(Token.Kind.WORD, endOfWord(at));
        } else if (c >= '0' && c <= '9') {
            add(Token.Kind.NUMBER, endOfNumber());
        } else {
            sign(c);
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, drl.substring(at, end), at, end, first));
        first = false;
        at = end;
    }

    private int lineEnd(int from) {
        int end = drl.indexOf('\n', from);
        return end < 0 ? drl.length() : end;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < drl.length() && Character.isJavaIdentifierPart(drl.charAt(end))) {
            end++;
        }
        return end;
    }

    private int endOfNumber() {
        int end = at;
        while (end < drl.length() && drl.charAt(end) >= '0' && drl.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private void text(char quote) {
        int end = at + 1;
        int line = lineEnd(at);
        while (end < line && drl.charAt(end) != quote) {
            end += drl.charAt(end) == '\\' ? 2 : 1;
        }
        if (end < line) {
            add(Token.Kind.TEXT, end + 1);
            return;
        }
        slips.add(new Slip(at, "the quote that stands here has no second one on its line", "a text begins and ends with a quote"));
        add(Token.Kind.OPEN_TEXT, likelyEnd(line));
    }

    /** An open text was meant to end before the next comma or parenthesis. */
    private int likelyEnd(int line) {
        int end = at + 1;
        while (end < line && drl.charAt(end) != ',' && drl.charAt(end) != ')') {
            end++;
        }
        return end;
    }

    /** A comment in which another one begins has lost its end; so has one without any. */
    private void comment() {
        int close = drl.indexOf("*/", at + 2);
        int inner = commentAtStartOfLine(at + 2);
        boolean open = close < 0 || inner >= 0 && inner < close;
        if (!open) {
            at = close + 2;
            return;
        }
        slips.add(new Slip(at, "the comment that begins here is not closed", "end it with */"));
        int rule = nextRule(at);
        int end = close < 0 || rule < close ? rule : close + 2;
        for (int i = at; i < end; i++) {
            if (drl.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
        at = end;
    }

    private int commentAtStartOfLine(int from) {
        for (int next = drl.indexOf("\n", from); next >= 0; next = drl.indexOf("\n", next + 1)) {
            int start = next + 1;
            while (start < drl.length() && (drl.charAt(start) == ' ' || drl.charAt(start) == '\t')) {
                start++;
            }
            if (drl.startsWith("/*", start)) {
                return start;
            }
        }
        return -1;
    }

    private int nextRule(int from) {
        int rule = drl.indexOf("\nrule ", from);
        return rule < 0 ? drl.length() : rule + 1;
    }

    private void sign(char c) {
        for (String sign : LONG_SIGNS) {
            if (drl.startsWith(sign, at)) {
                add(Token.Kind.SIGN, at + 2);
                return;
            }
        }
        if (SIGNS.indexOf(c) >= 0) {
            add(Token.Kind.SIGN, at + 1);
            return;
        }
        boolean quote = CURLY_DOUBLE.indexOf(c) >= 0 || CURLY_SINGLE.indexOf(c) >= 0;
        if (quote) {
            slips.add(new Slip(at, "the quote " + c + " is a typographic one", "write the straight one, \""));
            curlyText();
            return;
        }
        int length = Character.charCount(drl.codePointAt(at));
        boolean blank = Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
        String number = "U+%04X".formatted(drl.codePointAt(at));
        slips.add(blank ? new Slip(at, "the blank " + number + " is none that the rule language knows", "replace it by an ordinary one")
                : new Slip(at, "the character " + shown(length, number) + " means nothing outside of quotes", "delete it, or put the text in quotes"));
        if (blank) {
            at += length;
        } else {
            add(Token.Kind.FOREIGN, at + length);
        }
    }

    private String shown(int length, String number) {
        return Character.isISOControl(drl.charAt(at)) ? number : drl.substring(at, at + length) + " (" + number + ")";
    }

    /** What stands between typographic quotes is one text, as it was meant. */
    private void curlyText() {
        int line = lineEnd(at);
        int end = at + 1;
        while (end < line && CURLY_DOUBLE.indexOf(drl.charAt(end)) < 0 && CURLY_SINGLE.indexOf(drl.charAt(end)) < 0 && drl.charAt(end) != '"') {
            end++;
        }
        add(Token.Kind.TEXT, end < line ? end + 1 : at + 1);
    }
}
