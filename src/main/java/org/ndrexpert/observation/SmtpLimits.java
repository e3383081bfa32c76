package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The limits a server sets on SMTP mail.
 *
 * @param server name of the server
 * @param maxRecipients recipients that it takes for one message
 * @param maxHops hops after which it takes a message for looping
 * @param maxMessageBytes size in bytes of the largest message that it takes
 */
public record SmtpLimits(
        @Identity @Nullable String server,
        @Nullable Integer maxRecipients,
        @Nullable Integer maxHops,
        @Nullable Long maxMessageBytes)
        implements Observation {}
