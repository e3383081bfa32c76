package org.ndrexpert.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The phrases that rules know by name. */
final class Phrases {

    private final List<Phrase> phrases;

    Phrases(List<Phrase> rows) {
        phrases = rows.stream().map(phrase -> new Phrase(phrase.phrase(),
                phrase.texts().stream().map(text -> text.toLowerCase(Locale.ROOT)).toList(), phrase.source())).toList();
    }

    /** The names of those that a text contains, whatever its capitals; none where there is no text. */
    Set<String> in(@Nullable String text) {
        if (text == null) {
            return Set.of();
        }
        String lowered = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        for (Phrase phrase : phrases) {
            if (phrase.texts().stream().anyMatch(lowered::contains)) {
                found.add(phrase.phrase());
            }
        }
        return found;
    }

    Stream<String> names() {
        return phrases.stream().map(Phrase::phrase).distinct();
    }
}
