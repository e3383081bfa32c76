package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Required;

/**
 * Something to know beside the cause.
 *
 * @param note what to know, in one or two sentences
 * @param source where it is said, if not in the article's own source
 * @param inference true where no source says so outright
 */
public record Note(@Required String note, @Nullable String source, @Nullable Boolean inference) {}
