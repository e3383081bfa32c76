package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The disk volume that holds a server's mail queue.
 *
 * @param server name of the server
 * @param fileSystem file system of the volume
 * @param freeBytes free space in bytes
 */
public record QueueVolume(
        @Identity @Nullable String server,
        @Nullable FileSystem fileSystem,
        @Nullable Long freeBytes)
        implements Observation {}
