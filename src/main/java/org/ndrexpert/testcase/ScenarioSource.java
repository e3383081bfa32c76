package org.ndrexpert.testcase;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Node;

/**
 * A scenario with the text that states it, also where it holds a mistake.
 *
 * @param file the file it stands in, relative to the knowledge folder, with slashes
 * @param scenario absent where the text holds a mistake
 */
public record ScenarioSource(String file, Node.Mapping node, @Nullable Scenario scenario) {}
