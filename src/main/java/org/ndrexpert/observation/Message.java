package org.ndrexpert.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The message that came back.
 *
 * @param recipientCount recipients of the message, counted after lists are expanded
 * @param recipientsOnSameServer recipients whose mailboxes are on one server
 * @param attachmentCount attachments of the message, 0 where it has none
 * @param largestAttachmentBytes size of its largest attachment in bytes
 * @param sizeBytes size of the whole message in bytes
 * @param hopCount servers it passed: the Received fields of its header
 * @param repeatingHosts hosts that took it in more than once, from its Received fields; empty where each did once
 * @param charset character set that its header declares
 * @param replyToOldMessage whether it answers a message from before a move of mailboxes
 * @param addressedFrom where the sender took the address from
 * @param hoursInQueue full hours that it lay in the queue of the server that returned it
 * @param arrivedWhenResent whether it arrived when it was sent again later, unchanged
 * @param arrivedWithFewerRecipients whether it arrived at the same host when it was sent to fewer recipients
 * @param malformedAddressField whether a From, To or Cc field of its header breaks RFC 5322
 * @param origin what wrote or sent it
 * @param loops whether a host took it in more than once
 */
@Singular
public record Message(
        @Nullable Integer recipientCount,
        @Nullable Integer recipientsOnSameServer,
        @Nullable Integer attachmentCount,
        @Nullable Long largestAttachmentBytes,
        @Nullable Long sizeBytes,
        @Nullable Integer hopCount,
        @Nullable List<String> repeatingHosts,
        @Nullable String charset,
        @Nullable Boolean replyToOldMessage,
        @Nullable AddressedFrom addressedFrom,
        @Nullable Integer hoursInQueue,
        @Nullable Boolean arrivedWhenResent,
        @Nullable Boolean arrivedWithFewerRecipients,
        @Nullable Boolean malformedAddressField,
        @Nullable MessageOrigin origin,
        @Derived("repeatingHosts") @Nullable Boolean loops)
        implements Observation {

    /** A message as a report shows it: nothing is known of its time in the queue or of further tries. */
    public Message(@Nullable Integer recipientCount, @Nullable Integer recipientsOnSameServer,
            @Nullable Integer attachmentCount, @Nullable Long largestAttachmentBytes, @Nullable Long sizeBytes,
            @Nullable Integer hopCount, @Nullable List<String> repeatingHosts, @Nullable String charset,
            @Nullable Boolean replyToOldMessage, @Nullable AddressedFrom addressedFrom,
            @Nullable Boolean malformedAddressField) {
        this(recipientCount, recipientsOnSameServer, attachmentCount, largestAttachmentBytes, sizeBytes, hopCount,
                repeatingHosts, charset, replyToOldMessage, addressedFrom, null, null, null, malformedAddressField, null, null);
    }
}
