package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.List;

/** What characters are to names: part of one, or between two. */
final class Characters {
    private static final int LONGEST_RUN = 255;

    private Characters() {}

    static boolean isWord(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' : Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || Character.isSurrogate(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Whether words of this script follow one another without spaces. */
    static boolean isUnspaced(char c) {
        return c >= '\u2E80' && c < '\uFF00' && !(c >= '\uAC00' && c <= '\uD7A3') || c >= '\u0E00' && c < '\u0EFF';
    }

    /** Whether a word may begin at {@code at}. */
    static boolean startsWord(String text, int at) {
        return isWord(text.charAt(at)) && (at == 0 || !isWord(text.charAt(at - 1)));
    }

    /** One past the letters and digits from {@code at} on. */
    static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * One past the characters from {@code at} on that are letters, digits or one of {@code others}. A run is not followed further than
     * names go, RFC 1035 section 2.3.4, but to the end of a word: so each character of a text is looked at a limited number of times.
     */
    static int runEnd(String text, int at, String others) {
        int end = at;
        int most = Math.min(text.length(), at + LONGEST_RUN);
        while (end < most && (isWord(text.charAt(end)) || others.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end > at && isWord(text.charAt(end - 1)) ? wordEnd(text, end) : end;
    }

    /** The parts of a text between characters that separate; none is empty. */
    static List<String> parts(String text, String separators) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts;
    }

    static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
