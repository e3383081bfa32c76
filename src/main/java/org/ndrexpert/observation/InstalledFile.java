package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A program file on a server.
 *
 * @param server name of the server
 * @param name file name, compared without regard to case
 * @param version its version
 */
public record InstalledFile(
        @Identity @Nullable String server,
        @Identity @Nullable String name,
        @Nullable FileVersion version)
        implements Observation {}
