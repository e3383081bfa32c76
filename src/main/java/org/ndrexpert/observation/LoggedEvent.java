package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * An entry, or several like entries, of the Windows application log.
 *
 * @param server name of the server
 * @param source event source, as in MSExchangeMTA
 * @param id event id, as in 2025
 * @param category event category
 * @param error error number that the event names: eight hexadecimal digits in quotes, as in 0000050A
 * @param description text of the event; the whole entry, pasted as it is, needs no other key beside it
 * @param occurrences how many entries say the same
 * @param entity database that the event names
 * @param reason reason of the non-delivery that the event names
 * @param diagnostic diagnostic of the non-delivery that the event names
 * @param recipient recipient that the event names
 * @param from sender that the event names
 * @param to addressee that the event names: network/postoffice/mailbox for Microsoft Mail
 * @param direction which way the message went
 * @param messageId message identifier that the event names
 * @param postoffice postoffice in the addressee
 * @param mailbox mailbox in the addressee, in upper case
 */
public record LoggedEvent(
        @Nullable String server,
        @Nullable String source,
        @Nullable Integer id,
        @Nullable String category,
        @Nullable String error,
        @Nullable String description,
        @Nullable Integer occurrences,
        @Nullable InformationStore entity,
        @Nullable NonDeliveryReason reason,
        @Nullable NonDeliveryDiagnostic diagnostic,
        @Nullable String recipient,
        @Nullable String from,
        @Nullable String to,
        @Nullable Direction direction,
        @Nullable String messageId,
        @Derived("to") @Nullable String postoffice,
        @Derived("to") @Nullable String mailbox)
        implements Observation {}
