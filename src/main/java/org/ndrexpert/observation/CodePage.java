package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A code page of a server.
 *
 * @param server name of the server
 * @param name name of the code page or character set
 * @param installed whether it is installed
 */
public record CodePage(
        @Identity @Nullable String server,
        @Identity @Nullable String name,
        @Nullable Boolean installed)
        implements Observation {}
