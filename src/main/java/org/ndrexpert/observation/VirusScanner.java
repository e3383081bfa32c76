package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The antivirus software of a server.
 *
 * @param server name of the server
 * @param mode how it gets at mail
 */
public record VirusScanner(
        @Identity @Nullable String server,
        @Nullable ScanMode mode)
        implements Observation {}
