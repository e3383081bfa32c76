package org.ndrexpert.knowledge;

import org.ndrexpert.yaml.Node;

/**
 * A row of a table of facts with the text that states it.
 *
 * @param file facts file, relative to the knowledge folder, with slashes
 * @param row a {@link org.ndrexpert.catalogue.Build}, {@link org.ndrexpert.catalogue.Limit}, {@link org.ndrexpert.catalogue.Phrase} or
 *     {@link org.ndrexpert.catalogue.Wording}
 */
public record RowSource(String file, Node.Mapping node, Record row) {}
