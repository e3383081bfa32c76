package org.ndrexpert.knowledge;

import org.ndrexpert.yaml.Node;

/**
 * The text of an item that holds an error, so that there is no article of it.
 *
 * @param file facts file, relative to the knowledge folder, with slashes
 */
public record UnsoundItem(String file, Node.Mapping node) {}
