package org.ndrexpert.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote a word that is not in a list. */
public final class Spelling {

    private static final int LONGEST_LIST = 30;
    private static final int LONGEST_WORD = 80;

    private Spelling() {}

    /**
     * Names the nearest of {@code known}, where one is near, and all of them, or the nearest few of a long list.
     *
     * @param theKnown what the known words are, as in {@code the keys here}
     */
    public static String advice(String written, Collection<String> known, String theKnown) {
        List<String> byDistance = known.stream()
                .sorted(Comparator.comparingInt((String word) -> distance(written, word))).toList();
        boolean near = !byDistance.isEmpty() && isNear(written, byDistance.get(0));
        String question = near ? "did you mean " + byDistance.get(0) + "? " : "";
        if (known.size() <= LONGEST_LIST) {
            return question + theKnown + " are " + String.join(", ", known);
        }
        return question + theKnown + " are " + known.size() + ", among them "
                + byDistance.stream().limit(5).collect(Collectors.joining(", "));
    }

    /** The one of {@code known} that {@code written} is meant for, as it seems; empty where none is near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt((String word) -> distance(written, word)))
                .filter(word -> isNear(written, word));
    }

    /** Whether {@code written} may be a slip for {@code known}, or is the same in another case. */
    public static boolean isNear(String written, String known) {
        return distance(written, known) <= tolerance(known);
    }

    private static int tolerance(String word) {
        return Math.max(1, Math.min(4, word.length() / 3));
    }

    /** Letters to insert, drop, replace or swap with their neighbour to get from one word to the other, in any case. */
    static int distance(String one, String other) {
        if (one.length() > LONGEST_WORD) {
            return one.length();
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
