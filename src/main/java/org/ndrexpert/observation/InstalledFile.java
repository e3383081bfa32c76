package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A program file on a server.
 *
 * @param server name of the server
 * @param name name of the file, as in Store.exe, compared without regard to case
 * @param version version of the file, in quotes, as in 5.5.2653.23
 */
public record InstalledFile(
        @Identity @Nullable String server,
        @Identity @Nullable String name,
        @Nullable FileVersion version)
        implements Observation {}
