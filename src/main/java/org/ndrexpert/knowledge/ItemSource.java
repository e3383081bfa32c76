package org.ndrexpert.knowledge;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.yaml.Node;

/**
 * A knowledge item with the text that states it.
 *
 * @param file facts file, relative to the knowledge folder, with slashes
 * @param node the document, whose keys are the components of the article
 */
public record ItemSource(String file, Node.Mapping node, Article article) {

    /** The file's name without its room and its ending, as in {@code exchange-5.5/Q288848-attachment-not-yet-scanned}. */
    public String stem() {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }
}
