package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The routing groups of the organization.
 *
 * @param count how many there are
 * @param connected whether connectors join them all
 * @param deletedMember whether a recipient belongs to one that was deleted
 */
@Singular
public record RoutingGroups(
        @Nullable Integer count,
        @Nullable Boolean connected,
        @Nullable Boolean deletedMember)
        implements Observation {}
