package org.ndrexpert.reference;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers of Microsoft's Knowledge Base in texts, as Q288848, KB822105, KB 319047 and https://support.microsoft.com/kb/822105 have them. They
 * have five to seven digits; before 2003 they began with Q, and stayed the same after it.
 */
final class ArticleNumbers {

    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 7;

    private final String text;
    private final Set<String> found = new LinkedHashSet<>();

    private ArticleNumbers(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
    }

    /** The numbers without letters, in the order of the text. */
    static Set<String> in(String text) {
        ArticleNumbers numbers = new ArticleNumbers(text);
        numbers.read();
        return numbers.found;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end - i >= FEWEST_DIGITS && end - i <= MOST_DIGITS && isMarked(i) && isEnd(end)) {
                found.add(text.substring(i, end));
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Whether q or kb stands before the digits, as a word of its own; behind kb a blank or a slash may follow. */
    private boolean isMarked(int start) {
        int before = start - 1;
        if (before >= 0 && text.charAt(before) == 'q') {
            return isBeginning(before);
        }
        if (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '/')) {
            before--;
        }
        return before >= 1 && text.charAt(before) == 'b' && text.charAt(before - 1) == 'k' && isBeginning(before - 1);
    }

    private boolean isBeginning(int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }

    private boolean isEnd(int place) {
        return place == text.length() || !Character.isLetterOrDigit(text.charAt(place));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
