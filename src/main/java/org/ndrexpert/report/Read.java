package org.ndrexpert.report;

import org.ndrexpert.observation.Observation;

/**
 * Something read from a report.
 *
 * @param observation what the report says
 * @param place where it begins to say so
 */
public record Read(Observation observation, Place place) {}
