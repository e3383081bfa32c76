package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A value in a server's registry.
 *
 * @param server name of the server
 * @param key the whole key, beginning with its hive
 * @param name name of the value
 * @param value content of the value, in quotes; numbers in decimal
 */
public record RegistryValue(
        @Identity @Nullable String server,
        @Identity @Nullable String key,
        @Identity @Nullable String name,
        @Nullable String value)
        implements Observation {}
