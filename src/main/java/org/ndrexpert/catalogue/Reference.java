package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Required;

/**
 * An article that the source refers to.
 *
 * @param id number of the article, as in KB824684
 * @param title title of the article, or what it is about
 * @param url where it can be read; absent where no copy is known
 * @param printedAs the number that the source prints, where that is a slip
 */
public record Reference(
        @Required String id, @Required String title, @Nullable String url, @Nullable String printedAs) {}
