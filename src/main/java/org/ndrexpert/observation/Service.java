package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A service on a server.
 *
 * @param server name of the server
 * @param name which service
 * @param state whether it runs
 */
public record Service(
        @Identity @Nullable String server,
        @Identity @Nullable MailService name,
        @Nullable ServiceState state)
        implements Observation {}
