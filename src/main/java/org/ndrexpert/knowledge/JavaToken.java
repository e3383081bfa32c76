package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A word, number, text or sign of a condition or conclusion, as Java has it that is made of both. The tokens of a rule file forgive slips,
 * to tell what was meant; these forgive none, to tell what would run.
 *
 * @param text as it is written, a text with its quotes
 * @param place where it begins, in characters from the start of what was read
 */
record JavaToken(Kind kind, String text, int place) {

    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SIGN
    }

    private static final Set<String> LONG_SIGNS = Set.of("==", "!=", "<=", ">=", "&&", "||", "->", "::", ":=", "!.");

    /** Comments are left out; what is never closed goes to the end. */
    static List<JavaToken> of(String text) {
        List<JavaToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = behind(text, at);
            if (!Character.isWhitespace(text.charAt(at)) && !isComment(text, at)) {
                tokens.add(new JavaToken(kind(text.charAt(at)), text.substring(at, end), at));
            }
            at = end;
        }
        return tokens;
    }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    private static Kind kind(char first) {
        return Character.isJavaIdentifierStart(first) ? Kind.NAME : isDigit(first) ? Kind.NUMBER : first == '"' ? Kind.TEXT : Kind.SIGN;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isComment(String text, int at) {
        return text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private static int behind(String text, int at) {
        if (isComment(text, at)) {
            String end = text.startsWith("//", at) ? "\n" : "*/";
            int found = text.indexOf(end, at + 2);
            return found < 0 ? text.length() : found + end.length();
        }
        return switch (kind(text.charAt(at))) {
            case NAME, NUMBER -> behindWord(text, at);
            case TEXT -> behindText(text, at);
            case SIGN -> at + (at + 2 <= text.length() && LONG_SIGNS.contains(text.substring(at, at + 2)) ? 2 : 1);
        };
    }

    private static int behindWord(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int behindText(String text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }
}
