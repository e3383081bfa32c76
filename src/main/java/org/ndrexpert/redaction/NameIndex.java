package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds names of several words, or with marks in them, in a text: in whatever case, across the ends of lines, and from the beginning to
 * the end of words only. The time it takes does not grow with the names that begin otherwise.
 */
final class NameIndex {
    /** Names kept that begin with the same word. */
    private static final int MOST = 1_000;

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private record Name(String text, String replacement) {}

    void add(String name, String replacement) {
        String text = name.strip();
        if (text.isEmpty() || !known.add(text.toLowerCase(Locale.ROOT))) {
            return;
        }
        List<Name> names = byFirstWord.computeIfAbsent(first(text, 0), word -> new ArrayList<>());
        int at = 0;
        while (at < names.size() && names.get(at).text().length() > text.length()) {
            at++;
        }
        if (names.size() < MOST) {
            names.add(at, new Name(text, replacement));
        }
    }

    /** The first word, or where words follow without spaces the first character, or the mark there. */
    private static String first(String text, int at) {
        char c = text.charAt(at);
        int end = Characters.isUnspaced(c) || !Characters.isWord(c) ? at + 1 : Characters.wordEnd(text, at);
        return text.substring(at, end).toLowerCase(Locale.ROOT);
    }

    /** The longest name that stands at {@code at}; absent where none does. */
    @Nullable Found at(String text, int at) {
        List<Name> names = byFirstWord.isEmpty() ? null : byFirstWord.get(first(text, at));
        for (Name name : names == null ? List.<Name>of() : names) {
            int end = end(text, at, name.text());
            if (end >= 0) {
                int feed = text.indexOf('\n', at);
                boolean folded = feed >= 0 && feed < end;
                String fold = !folded ? "" : text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
                return new Found(end, name.replacement() + fold);
            }
        }
        return null;
    }

    /** One past the name where it stands there as a whole; -1 where it does not. */
    private static int end(String text, int at, String name) {
        int i = at;
        int n = 0;
        while (n < name.length()) {
            if (i >= text.length()) {
                return -1;
            }
            char c = text.charAt(i);
            char wanted = name.charAt(n);
            if (wanted <= ' ' && c <= ' ') {
                i = afterSpace(text, i);
                n = afterSpace(name, n);
            } else if (Character.toLowerCase(c) == Character.toLowerCase(wanted)) {
                i++;
                n++;
            } else {
                return -1;
            }
        }
        char last = text.charAt(i - 1);
        boolean goesOn = i < text.length() && Characters.isWord(last) && Characters.isWord(text.charAt(i)) && !Characters.isUnspaced(last);
        return goesOn ? -1 : i;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
