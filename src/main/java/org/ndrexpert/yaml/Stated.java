package org.ndrexpert.yaml;

import org.ndrexpert.observation.Observation;

/**
 * An observation that somebody wrote down, and where.
 *
 * @param file name of the file
 * @param line line on which it begins, from 1
 */
public record Stated(Observation observation, String file, int line) {}
