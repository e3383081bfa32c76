package org.ndrexpert.testcase;

import org.ndrexpert.incident.Incident;

/**
 * One test case.
 *
 * @param file the file it stands in, relative to the knowledge folder, with slashes
 * @param line where it begins
 * @param name what it is about, as a sentence
 * @param given the incident
 * @param then what has to come of it
 */
public record Scenario(String file, int line, String name, Incident given, Outcome then) {}
