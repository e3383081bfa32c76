package org.ndrexpert.eventlog;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * Fills the keys of a logged event from its text, so that pasting an entry into {@code description} is enough. A text that is
 * none of those we know leaves the event as it was stated.
 */
public final class EventText {

    private static final int NON_DELIVERY_REPORT = 290;

    /** A longer log is a file of its own, not something pasted. */
    private static final int MOST_ENTRIES = 200;

    private EventText() {}

    /** The event sources whose texts are read, as they are spelt there. */
    public static List<String> sources() {
        return Wording.sources();
    }

    /**
     * One reading for each entry in the event's description; what is stated beside the description is said of the first. Any text
     * is read in a time that grows with its length, and none is refused.
     */
    public static List<Reading> read(LoggedEvent stated) {
        if (stated.description() == null) {
            return List.of(complete(stated, new Told()));
        }
        List<Reading> readings = new ArrayList<>();
        FlatText text = FlatText.of(stated.description());
        while (text != null && readings.size() < MOST_ENTRIES) {
            EntryLines entry = EntryLines.of(text);
            Told told = new Told();
            tell(entry, told);
            text = entry.rest();
            if (text != null && readings.size() + 1 == MOST_ENTRIES) {
                told.warnings.add("loggedEvent.description holds more than " + MOST_ENTRIES
                        + " entries; the rest was not read, and needs a loggedEvent of its own");
            }
            readings.add(complete(readings.isEmpty() ? stated : alone(stated, entry.description()), told));
        }
        return readings;
    }

    private static Reading complete(LoggedEvent stated, Told told) {
        LoggedEvent event = new Completion(stated, told).complete();
        return new Reading(event, nonDeliveries(event), told.warnings);
    }

    /** A further entry, of which nothing is stated but where the first was seen. */
    private static LoggedEvent alone(LoggedEvent first, FlatText text) {
        return new LoggedEvent(first.server(), null, null, null, null, text.words(0, text.length()), null, null, null, null, null,
                null, null, null, null, null, null);
    }

    private static void tell(EntryLines entry, Told told) {
        told.computer = entry.computer();
        told.source = entry.source();
        told.id = entry.id();
        told.category = entry.category();
        Wording.read(entry.description(), told);
    }

    private static List<X400NonDelivery> nonDeliveries(LoggedEvent event) {
        boolean report = event.id() != null && event.id() == NON_DELIVERY_REPORT
                && (event.source() == null || event.source().equalsIgnoreCase("MSExchangeMTA"));
        if (!report || event.reason() == null && event.diagnostic() == null && event.recipient() == null) {
            return List.of();
        }
        return List.of(new X400NonDelivery(event.recipient(), event.reason(), event.diagnostic(), event.messageId(),
                MtsId.prmd(event.messageId())));
    }
}
