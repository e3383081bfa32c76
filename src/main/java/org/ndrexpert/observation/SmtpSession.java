package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * An SMTP session, from a protocol log.
 *
 * @param sender the server that sent
 * @param receiver the server that received
 * @param pipelining whether commands were sent in groups, RFC 2920
 * @param chunking whether BDAT was used, RFC 3030
 * @param lastCommand the last command sent, as in RCPT; its parameters count for nothing
 * @param reply the last reply received
 * @param connected whether the receiver took the connection
 * @param dropped whether the connection broke
 * @param timedOut whether one side gave up waiting for the other in the middle of the session
 * @param receiverDown whether the receiver was down or restarting at the time
 * @param authenticated whether the sender authenticated, RFC 4954
 * @param replyCode the three digits of the reply
 * @param multiline whether the reply has several lines, RFC 5321 section 4.2.1: 354-Go on
 */
public record SmtpSession(
        @Nullable String sender,
        @Nullable String receiver,
        @Nullable Boolean pipelining,
        @Nullable Boolean chunking,
        @Nullable String lastCommand,
        @Nullable String reply,
        @Nullable Boolean connected,
        @Nullable Boolean dropped,
        @Nullable Boolean timedOut,
        @Nullable Boolean receiverDown,
        @Nullable Boolean authenticated,
        @Derived("reply") @Nullable Integer replyCode,
        @Derived("reply") @Nullable Boolean multiline)
        implements Observation {}
