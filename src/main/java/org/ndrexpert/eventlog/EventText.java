package org.ndrexpert.eventlog;

import java.util.List;

import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * Fills the keys of a logged event from its text, so that pasting an entry into {@code description} is enough. A text that is
 * none of those we know leaves the event as it was stated.
 */
public final class EventText {

    private static final int NON_DELIVERY_REPORT = 290;

    private EventText() {}

    /** Any text is read in a time that grows with its length, and none is refused. */
    public static Reading read(LoggedEvent stated) {
        Told told = new Told();
        if (stated.description() != null) {
            tell(stated.description(), told);
        }
        LoggedEvent event = new Completion(stated, told).complete();
        return new Reading(event, nonDeliveries(event), told.warnings);
    }

    private static void tell(String description, Told told) {
        EntryLines entry = EntryLines.of(FlatText.of(description));
        told.source = entry.source();
        told.id = entry.id();
        told.category = entry.category();
        if (entry.more()) {
            told.warnings.add("loggedEvent.description holds more than one entry; only the first was read, and each other one "
                    + "needs a loggedEvent of its own");
        }
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
