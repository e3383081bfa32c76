package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.X400NonDelivery;

/** A report while it is being read: what its fields say and what its text says, apart until both are known. */
final class ReportDraft {
    private final List<RecipientDraft> fromFields = new ArrayList<>();
    private final List<RecipientDraft> fromText = new ArrayList<>();
    private final List<Read> nonDeliveries = new ArrayList<>();
    private final Map<String, Named> values = new HashMap<>();
    private final List<String> warnings;
    private @Nullable Format format;
    private final Set<ExchangeAnswer.Mark> marks = EnumSet.noneOf(ExchangeAnswer.Mark.class);
    private boolean limited;
    private boolean actionsOpen;
    private int attempts;

    private record Named(String value, Place place) {}

    ReportDraft(List<String> warnings) {
        this.warnings = warnings;
    }

    /** Keeps the first value said for a component of the report, such as {@code reportingMta}. */
    void value(String component, @Nullable String value, Place place) {
        if (value != null && !value.isBlank()) {
            values.putIfAbsent(component, new Named(value.strip(), place));
        }
    }

    @Nullable String value(String component) {
        Named named = values.get(component);
        return named == null ? null : named.value();
    }

    @Nullable Place place(String component) {
        Named named = values.get(component);
        return named == null ? null : named.place();
    }

    /** Where each of {@code components} was read that has a value. */
    Map<String, Place> places(List<String> components) {
        Map<String, Place> places = new HashMap<>();
        for (String component : components) {
            Named named = values.get(component);
            if (named != null) {
                places.put(component, named.place());
            }
        }
        return places;
    }

    void format(Format said) {
        if (format == null) {
            format = said;
        }
    }

    @Nullable Format format() {
        return format;
    }

    void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    List<String> warnings() {
        return warnings;
    }

    RecipientDraft newFromFields() {
        return added(fromFields);
    }

    RecipientDraft newFromText() {
        return added(fromText);
    }

    private RecipientDraft added(List<RecipientDraft> list) {
        RecipientDraft recipient = new RecipientDraft();
        if (list.size() < Limits.RECIPIENTS) {
            list.add(recipient);
        } else if (!limited) {
            limited = true;
            warn("Only the first " + Limits.RECIPIENTS + " recipients were read.");
        }
        return recipient;
    }

    List<RecipientDraft> fromFields() {
        return fromFields;
    }

    List<RecipientDraft> fromText() {
        return fromText;
    }

    /** The last line at which something was read of a recipient in the text. */
    int lastLine() {
        return Stream.concat(fromText.stream(), fromFields.stream()).mapToInt(RecipientDraft::lastLine).max().orElse(0);
    }

    /** Notes that the words as a whole do not tell what became of the message. */
    void leaveActionsOpen() {
        actionsOpen = true;
    }

    boolean actionsOpen() {
        return actionsOpen;
    }

    /** Notes how an answer that Exchange quotes is marked. */
    void mark(ExchangeAnswer.Mark mark) {
        marks.add(mark);
    }

    Set<ExchangeAnswer.Mark> marks() {
        return marks;
    }

    /** Counts an attempt; false where there are too many to keep another. */
    boolean takesAttempt() {
        attempts++;
        if (attempts == Limits.ATTEMPTS) {
            warn("Of more than " + Limits.ATTEMPTS + " attempts only the latest and the earliest were read.");
        }
        return attempts < Limits.ATTEMPTS;
    }

    /** Whether no more recipients are kept. */
    boolean isFull() {
        return limited;
    }

    void nonDelivery(X400NonDelivery nonDelivery, Place place) {
        nonDeliveries.add(new Read(nonDelivery, place));
    }

    List<Read> nonDeliveries() {
        return nonDeliveries;
    }

    /** The recipients of the fields, completed by the text; those of the text alone where there are no fields. */
    List<RecipientDraft> recipients() {
        boolean only = fromFields.size() == 1 && fromFields.get(0).status() != null;
        fromFields.removeIf(recipient -> !recipient.named() && !only);
        dropRepeated(fromFields);
        fromFields.forEach(RecipientDraft::readDiagnostic);
        fromText.forEach(recipient -> recipient.readDiagnostic().failIfPermanent());
        inOrder(fromText);
        List<RecipientDraft> all = fromFields.isEmpty() ? merged(fromText) : fromFields;
        if (!fromFields.isEmpty()) {
            completeFromText();
        }
        all.forEach(RecipientDraft::readDiagnostic);
        return all;
    }

    /** Drops what says the same of the same recipient again. */
    private static void dropRepeated(List<RecipientDraft> recipients) {
        if (recipients.size() > 1) {
            Set<String> seen = new HashSet<>();
            recipients.removeIf(recipient -> recipient.finalRecipient() != null && !seen.add(recipient.sayings()));
        }
    }

    /** Sorts recipients of one part by their lines, since several layouts may have read it one after the other. */
    private static void inOrder(List<RecipientDraft> recipients) {
        Set<String> parts = new HashSet<>();
        for (RecipientDraft recipient : recipients) {
            Place place = recipient.place("finalRecipient");
            parts.add(place == null ? "" : place.part());
        }
        if (parts.size() == 1 && !parts.contains("")) {
            recipients.sort(Comparator.comparingInt(RecipientDraft::line));
        }
    }

    private void completeFromText() {
        Map<String, RecipientDraft> byAddress = byAddress(fromFields);
        for (RecipientDraft said : fromText) {
            RecipientDraft known = said.finalRecipient() == null ? null : byAddress.get(key(said.finalRecipient()));
            if (known == null && fromFields.size() == 1 && fromText.size() == 1) {
                known = fromFields.get(0);
            }
            if (known != null) {
                known.fillFrom(said);
            }
        }
    }

    /** Joins what the text says of the same recipient in several places. */
    private static List<RecipientDraft> merged(List<RecipientDraft> said) {
        List<RecipientDraft> recipients = new ArrayList<>();
        Map<String, RecipientDraft> byAddress = new HashMap<>();
        for (RecipientDraft recipient : said) {
            String address = recipient.finalRecipient();
            RecipientDraft known = address == null ? null : byAddress.get(key(address));
            if (known == null) {
                recipients.add(recipient);
                if (address != null) {
                    byAddress.put(key(address), recipient);
                }
            } else {
                known.fillFrom(recipient);
            }
        }
        return recipients;
    }

    private static Map<String, RecipientDraft> byAddress(List<RecipientDraft> recipients) {
        Map<String, RecipientDraft> map = new HashMap<>();
        for (RecipientDraft recipient : recipients) {
            for (String address : new String[] {recipient.finalRecipient(), recipient.originalRecipient()}) {
                if (address != null) {
                    map.putIfAbsent(key(address), recipient);
                }
            }
        }
        return map;
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
