package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * An SMTP virtual server.
 *
 * @param server name of the server
 * @param name name of the virtual server
 * @param address IP address it listens on; All Unassigned for any
 * @param port port it listens on
 * @param outgoingPort port that it sends to
 * @param fqdn the fully qualified domain name it gives, empty where none is set
 * @param maxHops hops after which it takes a message for looping
 * @param maxRecipients recipients it takes for one message
 * @param expirationHours hours after which it returns a message that it could not deliver
 * @param fqdnForm the form of that name
 */
public record SmtpVirtualServer(
        @Identity @Nullable String server,
        @Identity @Nullable String name,
        @Nullable String address,
        @Nullable Integer port,
        @Nullable Integer outgoingPort,
        @Nullable String fqdn,
        @Nullable Integer maxHops,
        @Nullable Integer maxRecipients,
        @Nullable Integer expirationHours,
        @Derived("fqdn") @Nullable AddressForm fqdnForm)
        implements Observation {}
