package org.ndrexpert.eventlog;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A pasted entry of the event log, taken apart into its lines and its description:
 *
 * <pre>
 * Event Type: Warning
 * Event Source: MSExchangeMTA
 * Event Category: X.400 Service
 * Event ID: 290
 * Description: A non-delivery report (reason code transfer-failure ...
 * </pre>
 *
 * <p>The lines may be run together. Without them the whole text is the description.
 *
 * @param description what the event says
 * @param computer the computer that logged it
 * @param rest the entries that follow; absent where none does
 */
record EntryLines(
        @Nullable String source, @Nullable Integer id, @Nullable String category, @Nullable String computer,
        FlatText description, @Nullable FlatText rest) {

    /** Names that cannot be mistaken for words of a description; longer ones before those they end with. */
    private static final List<String> SURE = List.of("event type", "event source", "event category", "event id", "task category",
            "log name");

    /** Names that count only where the text begins with a line of an entry. */
    private static final List<String> IN_AN_ENTRY = List.of("source", "category", "type", "id", "date", "time", "user", "computer",
            "level", "keywords", "opcode", "date/time");

    /** Where a description may begin that is not marked as one. */
    private static final List<String> BEGINNINGS = List.of("message id <", "message id c=", "from:", "to:", "recipient is ms");

    private static final int LONGEST_VALUE = 100;

    static EntryLines of(FlatText text) {
        Scan scan = new Scan(text);
        scan.run();
        return new EntryLines(scan.source, scan.id, scan.category, scan.computer, text.part(scan.begin, scan.end),
                scan.end < text.length() ? text.part(scan.end, text.length()) : null);
    }

    /** One way through the text, from colon to colon. */
    private static final class Scan {

        private final FlatText text;
        private final int wording;
        private final boolean entry;
        private @Nullable String source;
        private @Nullable Integer id;
        private @Nullable String category;
        private @Nullable String computer;
        private String label = "";
        private int valueFrom;
        private int begin;
        private int end;

        Scan(FlatText text) {
            this.text = text;
            this.wording = Wording.first(text);
            int colon = text.find(":", 0);
            this.entry = colon >= 0 && colon < 20 && labelStart(colon, true) == 0;
            this.end = text.length();
        }

        void run() {
            boolean described = false;
            for (int colon = text.find(":", 0); colon >= 0; colon = text.find(":", colon + 1)) {
                if (described ? begin < colon && nextEntry(colon) : wording >= 0 && colon > wording) {
                    break;
                }
                if (!described && isLabel("description", colon)) {
                    finish(labelAt("description", colon), false);
                    begin = colon + 1;
                    described = true;
                } else if (!described) {
                    take(colon);
                }
            }
            if (!described) {
                finish(wording >= 0 ? wording : text.length(), true);
                cutAtNextEntry();
            }
        }

        private void take(int colon) {
            int start = labelStart(colon, entry);
            if (start >= 0) {
                finish(start, false);
                label = text.words(start, colon).toLowerCase(Locale.ROOT);
                valueFrom = colon + 1;
            }
        }

        /** Takes the value of the label before {@code next}; the last one ends with its line. */
        private void finish(int next, boolean last) {
            int valueEnd = next;
            for (String beginning : BEGINNINGS) {
                valueEnd = text.findOr(' ' + beginning, valueFrom, valueEnd);
            }
            if (last || valueEnd < next) {
                int first = text.at(valueFrom) == ' ' ? valueFrom + 1 : valueFrom;
                valueEnd = text.endOfLine(Math.min(first, valueEnd), valueEnd);
            }
            String value = label.isEmpty() || valueEnd - valueFrom > LONGEST_VALUE ? "" : text.words(valueFrom, valueEnd);
            if (!value.isEmpty()) {
                keep(value);
            }
            label = "";
        }

        private void keep(String value) {
            if (label.endsWith("source")) {
                source = source == null ? value : source;
            } else if (label.endsWith("category")) {
                category = category == null && !value.equalsIgnoreCase("none") ? value : category;
            } else if (label.equals("computer")) {
                computer = computer == null ? value.split(" ", 2)[0] : computer;
            } else if (label.endsWith("id")) {
                id = id == null ? leadingNumber(value) : id;
            }
        }

        private static @Nullable Integer leadingNumber(String value) {
            int digits = 0;
            while (digits < value.length() && value.charAt(digits) >= '0' && value.charAt(digits) <= '9') {
                digits++;
            }
            return digits == 0 || digits > 9 ? null : (Integer) Integer.parseInt(value.substring(0, digits));
        }

        /** Whether another entry begins before this colon; the description then ends there. */
        private boolean nextEntry(int colon) {
            for (String name : List.of("event type", "event source", "log name")) {
                if (isLabel(name, colon)) {
                    end = labelAt(name, colon);
                    return true;
                }
            }
            return false;
        }

        private void cutAtNextEntry() {
            for (int colon = wording < 0 ? -1 : text.find(":", wording); colon >= 0; colon = text.find(":", colon + 1)) {
                if (nextEntry(colon)) {
                    return;
                }
            }
        }

        private int labelStart(int colon, boolean inEntry) {
            for (String name : SURE) {
                if (isLabel(name, colon)) {
                    return labelAt(name, colon);
                }
            }
            for (String name : inEntry ? IN_AN_ENTRY : List.<String>of()) {
                if (isLabel(name, colon)) {
                    return labelAt(name, colon);
                }
            }
            return -1;
        }

        private boolean isLabel(String name, int colon) {
            int start = labelAt(name, colon);
            return start >= 0 && text.startsWith(name, start) && !Character.isLetterOrDigit(text.at(start - 1));
        }

        private int labelAt(String name, int colon) {
            return (text.at(colon - 1) == ' ' ? colon - 1 : colon) - name.length();
        }
    }
}
