package org.ndrexpert.observation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to hand a message on, of several that a report lists for a recipient. The latest has the verdict, which the
 * recipient's failure repeats; the earliest has the cause.
 *
 * @param recipient address of the final recipient
 * @param time time of the attempt, as printed
 * @param earliest whether it is the first in time of those listed
 * @param latest whether it is the last in time of those listed
 * @param remoteMta server that answered or did not
 * @param address network address of that server, as printed
 * @param replyCode SMTP reply code, RFC 5321, as in 550
 * @param status enhanced status code, RFC 3463, in quotes, as in 4.4.7
 * @param token Exchange's own word for the failure, as in QUEUE.Expired
 * @param socketError Windows Sockets error that the answer quotes, as 10060 for a connection that timed out
 * @param diagnosticCode what the server answered, or what stands in its place
 * @param phrases names of the known phrases that the answer contains
 */
public record DeliveryAttempt(
        @Nullable String recipient,
        @Nullable String time,
        @Nullable Boolean earliest,
        @Nullable Boolean latest,
        @Nullable String remoteMta,
        @Nullable String address,
        @Nullable Integer replyCode,
        @Nullable String status,
        @Nullable String token,
        @Nullable Integer socketError,
        @Nullable String diagnosticCode,
        @Derived("diagnosticCode") @Nullable Set<String> phrases)
        implements Observation {}
