package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * What became of one message as a whole.
 *
 * @param deliveredCount recipients who got it
 * @param failedCount recipients for whom it came back
 */
@Singular
public record Delivery(
        @Nullable Integer deliveredCount,
        @Nullable Integer failedCount)
        implements Observation {}
