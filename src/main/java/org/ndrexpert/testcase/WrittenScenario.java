package org.ndrexpert.testcase;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Required;
import org.ndrexpert.yaml.Stated;

/**
 * A test case as a file states it, with a report, observations, or both.
 *
 * @param scenario what the case is about, as a sentence
 * @param report path of a report, relative to this file
 * @param given what is known, each item one observation
 * @param then the whole diagnosis that has to come of it; a finding or remedy that is not listed here fails the case
 */
public record WrittenScenario(
        @Required String scenario, @Nullable String report, @Nullable List<Stated> given, @Required Outcome then) {}
