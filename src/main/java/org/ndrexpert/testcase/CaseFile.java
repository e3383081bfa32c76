package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.ndrexpert.defect.Defect;

/**
 * A file of test cases, read.
 *
 * @param path where it was read, absolute
 * @param name relative to the knowledge folder, with slashes
 * @param scenarios those without a mistake
 * @param sources all of them as they are written
 * @param problems what is wrong with the others
 * @param reports the files that its scenarios name, absolute, whether they can be read or not
 */
record CaseFile(Path path, String name, List<Scenario> scenarios, List<ScenarioSource> sources, List<Defect> problems, Set<Path> reports) {}
