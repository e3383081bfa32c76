package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The phrases that rules know by name, found by how their texts begin and not by looking for each of them. */
final class Phrases {

    /** So many characters of a beginning tell most texts apart; none is shorter in practice, and one that is begins by what it has. */
    private static final int BEGINNING = 4;

    /** A text of a phrase, in lower case. */
    private record Row(String text, String phrase) {}

    private final Map<String, List<Row>> byBeginning = new HashMap<>();
    /** Which two characters a text of a phrase begins with, as far as their last bits tell: few places of a text are worth more. */
    private final BitSet firstTwo = new BitSet();
    private final List<Row> shorter = new ArrayList<>();
    private final List<String> names;

    Phrases(List<Phrase> phrases) {
        names = phrases.stream().map(Phrase::phrase).distinct().toList();
        for (Phrase phrase : phrases) {
            phrase.texts().forEach(text -> add(new Row(text.toLowerCase(Locale.ROOT), phrase.phrase())));
        }
    }

    private void add(Row row) {
        if (row.text.length() < BEGINNING) {
            shorter.add(row);
        } else {
            firstTwo.set(firstTwo(row.text, 0));
            byBeginning.computeIfAbsent(row.text.substring(0, BEGINNING), beginning -> new ArrayList<>()).add(row);
        }
    }

    /** The names of those that a text contains, whatever its capitals; none where there is no text. */
    Set<String> in(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        String lowered = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        for (int at = 0; at + BEGINNING <= lowered.length(); at++) {
            if (firstTwo.get(firstTwo(lowered, at))) {
                addBeginningAt(at, lowered, found);
            }
        }
        shorter.stream().filter(row -> lowered.contains(row.text)).forEach(row -> found.add(row.phrase));
        return found;
    }

    private void addBeginningAt(int at, String lowered, Set<String> found) {
        for (Row row : byBeginning.getOrDefault(lowered.substring(at, at + BEGINNING), List.of())) {
            if (lowered.startsWith(row.text, at)) {
                found.add(row.phrase);
            }
        }
    }

    private static int firstTwo(String text, int at) {
        return (text.charAt(at) & 0xFF) << 8 | text.charAt(at + 1) & 0xFF;
    }

    Stream<String> names() {
        return names.stream();
    }
}
