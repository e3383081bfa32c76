package org.ndrexpert.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Message;

/**
 * The message that came back, as far as the report encloses or quotes it.
 *
 * @param messageId its Message-ID with the angle brackets
 * @param from its From field, decoded
 * @param to its To field, decoded
 * @param subject its Subject field, decoded
 * @param date its Date field, or when it was sent as the report says, as printed
 * @param charset character set that its header declares
 * @param hopCount its Received fields; absent where the returned header has none
 * @param repeatingHosts hosts that the {@code by} clause of more than one Received field names, in lower case and in the order
 *     of their first; empty where each did once, absent where the returned header has no Received field
 * @param hosts hosts that the {@code by} clauses name, in lower case, each once; empty where there are none
 * @param attachmentCount its attachments; absent unless the whole message is enclosed
 * @param sizeBytes its size in bytes where the report tells it
 * @param malformedAddressField whether a From, To or Cc field breaks RFC 5322; absent where it has none of them
 * @param places where each of these was read, by the name of the component
 */
public record OriginalMessage(
        @Nullable String messageId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String subject,
        @Nullable String date,
        @Nullable String charset,
        @Nullable Integer hopCount,
        @Nullable List<String> repeatingHosts,
        List<String> hosts,
        @Nullable Integer attachmentCount,
        @Nullable Long sizeBytes,
        @Nullable Boolean malformedAddressField,
        Map<String, Place> places) {

    public OriginalMessage {
        repeatingHosts = repeatingHosts == null ? null : List.copyOf(repeatingHosts);
        hosts = List.copyOf(hosts);
        places = Map.copyOf(places);
    }

    /** What of it the vocabulary can say; absent where that is nothing. */
    @Nullable Message message() {
        if (hopCount == null && charset == null && attachmentCount == null && sizeBytes == null && !Boolean.TRUE.equals(malformedAddressField)) {
            return null;
        }
        return new Message(null, null, attachmentCount, null, sizeBytes, hopCount, repeatingHosts, charset, null, null,
                Boolean.TRUE.equals(malformedAddressField) ? true : null); // a clean copy may have been cleaned on its way
    }

    /** Where the first of what the vocabulary can say was read. */
    Place firstPlace() {
        for (String component : new String[] {"hopCount", "charset", "sizeBytes", "attachmentCount", "malformedAddressField", "from", "subject"}) {
            Place place = places.get(component);
            if (place != null) {
                return place;
            }
        }
        return new Place("header", 1);
    }
}
