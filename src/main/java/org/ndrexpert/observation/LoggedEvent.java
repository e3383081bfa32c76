package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * An entry, or several like entries, of the Windows application log.
 *
 * @param server name of the server
 * @param source event source, as in MSExchangeMTA
 * @param id event id
 * @param category event category
 * @param error error number, as eight hexadecimal digits
 * @param description text of the event
 * @param occurrences how many entries say the same
 * @param entity database it names
 * @param reason reason it names
 * @param diagnostic diagnostic it names
 * @param recipient recipient it names
 * @param from sender it names
 * @param to addressee it names: network/postoffice/mailbox for Microsoft Mail
 * @param direction which way the message went
 * @param messageId message identifier it names
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
