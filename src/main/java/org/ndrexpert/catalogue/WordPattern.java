package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Locale;

/** Words to be found in a text, whatever stands between them that is no word; three dots stand for any words. */
final class WordPattern {

    private final List<List<String>> pieces;
    private WordPattern(List<List<String>> pieces) {
        this.pieces = pieces;
    }

    static WordPattern of(String words) {
        return new WordPattern(pieces(words));
    }

    static boolean isEmpty(String words) {
        return pieces(words).isEmpty();
    }

    private static List<List<String>> pieces(String words) {
        List<List<String>> pieces = new ArrayList<>();
        for (String piece : words.replace("...", "\u2026").split("\u2026")) {
            List<String> read = words(piece, Integer.MAX_VALUE);
            if (!read.isEmpty()) {
                pieces.add(read);
            }
        }
        return pieces;
    }

    /** The words of a text in lower case: runs of letters and digits. */
    static List<String> words(String text, int most) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length() && words.size() < most; i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
                from = -1;
            }
        }
        return words;
    }

    /** All words, as they stand. */
    Stream<String> words() {
        return pieces.stream().flatMap(List::stream);
    }

    /** A text without this word does not have the pattern: the one that fewest patterns have, of these the longest, since long words are rare. */
    String rarest(Map<String, Integer> patternsWith) {
        return words().min(Comparator.<String>comparingInt(patternsWith::get).thenComparing(word -> -word.length())).orElseThrow();
    }

    boolean isIn(List<String> words) {
        int from = 0;
        for (List<String> piece : pieces) {
            int at = find(piece, words, from);
            if (at < 0) {
                return false;
            }
            from = at + piece.size();
        }
        return true;
    }

    private static int find(List<String> piece, List<String> words, int from) {
        for (int at = from; at + piece.size() <= words.size(); at++) {
            if (words.get(at).equals(piece.get(0)) && words.subList(at, at + piece.size()).equals(piece)) {
                return at;
            }
        }
        return -1;
    }
}
