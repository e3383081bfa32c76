package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The limits a server sets on SMTP mail.
 *
 * @param server name of the server
 * @param maxRecipients recipients of one message
 * @param maxHops hops of one message
 * @param maxMessageBytes size of one message in bytes
 */
public record SmtpLimits(
        @Identity @Nullable String server,
        @Nullable Integer maxRecipients,
        @Nullable Integer maxHops,
        @Nullable Long maxMessageBytes)
        implements Observation {}
