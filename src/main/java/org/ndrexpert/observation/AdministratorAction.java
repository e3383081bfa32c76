package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator did to the message.
 *
 * @param server name of the server
 * @param action what the administrator did
 */
public record AdministratorAction(
        @Nullable String server,
        @Nullable AdministratorDeed action)
        implements Observation {}
