package org.ndrexpert.eventlog;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The sentences by which an event is known even where its source and id are not given, in lower case. */
enum Wording {

    NON_DELIVERY("a non-delivery report (reason code", "MSExchangeMTA", 290, null, MtaWording::nonDelivery),
    PERMANENT_ERROR("a permanent error has occurred with entity", "MSExchangeMTA", 270, null, MtaWording::permanentError),
    CONVERTED("has been successfully converted from content type", "MSExchangeMTA", 296, null, MtaWording::converted),
    DELIVERY_FAILED("the delivery of a message failed due to error", "MSExchangeIS Private", 2025, null, StoreWording::failed),
    REPORT_DELETED("the delivery of a report failed due to error", "MSExchangeIS Private", 2026, null, StoreWording::failed),
    REPORT_NOT_MADE("the generation of a delivery report or a non-delivery report has failed due to error", "MSExchangeIS Private", 2006, null,
            StoreWording::failed),
    CALL_STACK("an error occurred with the following call stack", "MSExchangeIS Private", 1026, null, (text, told) -> {}),
    RECEIVED_FROM_EXCHANGE("received from exchange", "MSExchangeMSMI", null, "Sent", MicrosoftMailWording::moved),
    CREATED_IN_MICROSOFT_MAIL("created in ms mail", "MSExchangeMSMI", null, "Sent", MicrosoftMailWording::moved),
    PROCESSED_FROM_QUEUE("processed from inqueue", "MSExchangeMSMI", null, "Routing", MicrosoftMailWording::moved),
    RECIPIENT_IS("recipient is ms:", "MSExchangeMSMI", null, "Debug Data", MicrosoftMailWording::recipient);

    private final String phrase;
    private final String source;
    private final @Nullable Integer id;
    private final @Nullable String category;
    private final BiConsumer<FlatText, Told> contents;

    Wording(String phrase, String source, @Nullable Integer id, @Nullable String category, BiConsumer<FlatText, Told> contents) {
        this.phrase = phrase;
        this.source = source;
        this.id = id;
        this.category = category;
        this.contents = contents;
    }

    static List<String> sources() {
        return Stream.of(values()).map(wording -> wording.source).distinct().toList();
    }

    /** Where the first sentence that we know begins; -1 where there is none. */
    static int first(FlatText text) {
        int first = -1;
        for (Wording wording : values()) {
            int at = text.find(wording.phrase, 0);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    /** Reads a description by the first sentence in it that we know. */
    static void read(FlatText description, Told told) {
        int first = first(description);
        for (Wording wording : values()) {
            if (first >= 0 && description.startsWith(wording.phrase, first)) {
                wording.tell(description, told);
                return;
            }
        }
    }

    private void tell(FlatText description, Told told) {
        boolean nothingKnown = told.source == null && told.id == null;
        if (told.id == null && (nothingKnown || source.equalsIgnoreCase(told.source))) {
            told.id = id;
        }
        if (told.source == null && (nothingKnown || Objects.equals(told.id, id))) {
            told.source = source;
            told.sourceFollowsFromWording = true;
        }
        told.category = told.category == null ? category : told.category;
        contents.accept(description, told);
    }
}
