package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Reads what the header and the parts of a returned message tell about it. */
final class OriginalReading {
    private final Header header;
    private final Map<String, Place> places = new HashMap<>();

    private OriginalReading(Header header) {
        this.header = header;
    }

    /**
     * @param original what the report returns, absent where it returns nothing
     * @param report what the words of the report say of the message, used where it returns nothing
     */
    static @Nullable OriginalMessage read(@Nullable MailMessage original, ReportDraft report) {
        return original == null || original.header().size() == 0 ? summarised(report)
                : new OriginalReading(original.header()).message(original, report);
    }

    private static @Nullable Long size(ReportDraft report, Map<String, Place> places) {
        String bytes = report.value("original.sizeBytes");
        Place place = report.place("original.sizeBytes");
        if (bytes == null || place == null) {
            return null;
        }
        places.put("sizeBytes", place);
        return Long.valueOf(bytes);
    }

    private static @Nullable OriginalMessage summarised(ReportDraft report) {
        Map<String, Place> places = new HashMap<>();
        for (String component : List.of("from", "to", "subject", "date")) {
            Place place = report.place("original." + component);
            if (place != null) {
                places.put(component, place);
            }
        }
        Long size = size(report, places);
        return places.isEmpty() ? null : new OriginalMessage(null, report.value("original.from"), report.value("original.to"),
                report.value("original.subject"), report.value("original.date"), null, null, null, List.of(), null, size, null,
                places);
    }

    private OriginalMessage message(MailMessage original, ReportDraft report) {
        List<Header.Field> received = new ArrayList<>();
        for (Header.Field field : header.fields()) {
            if (field.name().equalsIgnoreCase("Received")) {
                received.add(field);
            }
        }
        String charset = header.parameter("Content-Type", "charset");
        if (!charset.isEmpty()) {
            places.put("charset", header.place(Objects.requireNonNull(header.field("Content-Type"))));
        }
        Integer attachments = attachments(original);
        if (attachments != null) {
            places.put("attachmentCount", header.place(header.fields().get(0)));
        }
        Long size = size(report, places);
        return new OriginalMessage(text("Message-ID", "messageId"), text("From", "from"), text("To", "to"),
                text("Subject", "subject"), text("Date", "date"), charset.isEmpty() ? null : charset, hops(received), repeating(received), hosts(received),
                attachments, size, malformed(), places);
    }

    private @Nullable String text(String name, String component) {
        Header.Field field = header.field(name);
        if (field == null) {
            return null;
        }
        places.put(component, header.place(field));
        return EncodedWords.decode(field.body()).strip();
    }

    private @Nullable Integer hops(List<Header.Field> received) {
        if (received.isEmpty()) {
            return null;
        }
        places.put("hopCount", header.place(received.get(0)));
        return received.size();
    }

    private static List<String> hosts(List<Header.Field> received) {
        return received.stream().map(field -> receivedBy(field.body())).filter(host -> !host.isEmpty()).distinct().toList();
    }

    /** The hosts that took the message in again from another host: what a host hands to itself goes nowhere. */
    private @Nullable List<String> repeating(List<Header.Field> received) {
        if (received.isEmpty()) {
            return null;
        }
        Map<String, Integer> times = new LinkedHashMap<>();
        Place again = null;
        for (Header.Field field : received) {
            String host = isWithinHost(field.body()) ? "" : receivedBy(field.body());
            if (!host.isEmpty() && times.merge(host, 1, Integer::sum) == 2 && again == null) {
                again = header.place(field);
            }
        }
        places.put("repeatingHosts", again == null ? header.place(received.get(0)) : again);
        return times.entrySet().stream().filter(host -> host.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    /** Whether a Received field tells of a step within one host: to a filter and back, or from a mailbox to the transport. */
    private static boolean isWithinHost(String body) {
        int from = Scan.starts(body, "from ") ? 5 : -1;
        String sender = from < 0 ? "" : Scan.word(body, Scan.skipSpace(body, from), ";()");
        return sender.isEmpty() || sender.equalsIgnoreCase("localhost") || Scan.starts(sender, "localhost.")
                || sender.equalsIgnoreCase(receivedBy(body)) || Scan.hasAny(body, "[127.0.0.1]", "[::1]", "(127.0.0.1)", "(::1)", " with mapi id ",
                        "mail pickup service");
    }

    /** The host in the {@code by} clause of a Received field, in lower case; comments in brackets are passed over. */
    static String receivedBy(String body) {
        int depth = 0;
        for (int i = 0; i + 3 < body.length(); i++) {
            char c = body.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            boolean by = depth == 0 && (c == 'b' || c == 'B') && body.regionMatches(true, i, "by ", 0, 3) && (i == 0 || body.charAt(i - 1) <= ' ');
            if (by) {
                return Scan.word(body, Scan.skipSpace(body, i + 3), ";()").toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    private @Nullable Boolean malformed() {
        Boolean malformed = null;
        for (Header.Field field : header.fields()) {
            if (!field.cut() && (field.name().equalsIgnoreCase("From") || field.name().equalsIgnoreCase("To") || field.name().equalsIgnoreCase("Cc"))) {
                boolean bad = AddressField.isMalformed(field.body());
                if (malformed == null || bad && !malformed) {
                    places.put("malformedAddressField", header.place(field));
                    malformed = bad;
                }
            }
        }
        return malformed;
    }

    private static @Nullable Integer attachments(MailMessage original) {
        if (original.cutShort() || original.parts().isEmpty()) {
            return null;
        }
        int attachments = 0;
        boolean content = false;
        for (MailMessage.Part part : original.parts()) {
            if (!part.mediaType().equals("preamble")) {
                attachments += part.attachment() || !part.mediaType().startsWith("text/") ? 1 : 0;
                content |= part.text() == null || !part.text().isBlank();
            }
        }
        return content ? attachments : null;
    }
}
