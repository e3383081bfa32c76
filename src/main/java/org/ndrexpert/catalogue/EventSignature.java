package org.ndrexpert.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.yaml.Required;

/**
 * How an entry of the application log tells an item's condition. All that is given here has to be in the entry.
 *
 * @param source event source, as in MSExchangeMTA
 * @param id number of the event, as in 2025
 * @param error error number that the event names: eight hexadecimal digits in quotes
 * @param words what the text of the event says, compared word by word whatever capitals and punctuation; three dots stand for any words
 */
public record EventSignature(@Required String source, @Required Integer id, @Nullable String error, @Nullable String words) {

    /** More words than any event has. */
    private static final int MOST_WORDS = 2_000;

    /** @throws IllegalArgumentException where the words are none */
    public EventSignature {
        if (words != null && WordPattern.isEmpty(words)) {
            throw new IllegalArgumentException("words has no letter or digit; leave it out, or write what the event says");
        }
    }

    boolean fits(LoggedEvent event) {
        return source.equalsIgnoreCase(event.source()) && id.equals(event.id()) && (error == null || error.equalsIgnoreCase(event.error()))
                && (words == null || event.description() != null && isIn(event.description()));
    }

    private boolean isIn(String description) {
        List<String> said = WordPattern.words(description, MOST_WORDS);
        return WordPattern.of(words).isIn(said);
    }
}
