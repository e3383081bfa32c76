package org.ndrexpert.knowledge;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.yaml.Node;

/**
 * A knowledge item with the text that states it.
 *
 * @param file facts file, relative to the knowledge folder, with slashes
 * @param node the document or the row, whose keys are the components of the article
 * @param tabled whether the file has several items, and its name belongs to none of them
 */
public record ItemSource(String file, Node.Mapping node, Article article, boolean tabled) {

    /** The file's name without its room and its ending, as in {@code exchange-5.5/Q288848-attachment-not-yet-scanned}. */
    public String stem() {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }
}
