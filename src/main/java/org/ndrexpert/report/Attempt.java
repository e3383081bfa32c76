package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.DeliveryAttempt;

/**
 * One dated line of a report that lists what was tried, as Exchange 2013 and later do.
 *
 * @param time when, as printed: in the time zone and manner of the server that wrote the report
 * @param server server that answered or did not
 * @param address its address as printed
 * @param replyCode SMTP reply code, RFC 5321
 * @param status enhanced status code, RFC 3463
 * @param socketError Windows Sockets error that the answer quotes, as 10060 for a connection that timed out
 * @param reply the answer, without its quotation marks
 * @param place where it was read
 */
public record Attempt(
        String time,
        @Nullable String server,
        @Nullable String address,
        @Nullable Integer replyCode,
        @Nullable String status,
        @Nullable Integer socketError,
        String reply,
        Place place) {

    DeliveryAttempt observation(@Nullable String recipient, boolean earliest, boolean latest) {
        return new DeliveryAttempt(recipient, time, earliest, latest, server, address, replyCode, status, Replies.token(reply),
                socketError, reply, null);
    }
}
