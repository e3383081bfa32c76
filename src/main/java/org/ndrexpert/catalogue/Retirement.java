package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Required;

/**
 * The facts of an item that a layer takes out of use, without repeating what the item said.
 *
 * @param article id or alias of an item of the knowledge below
 * @param status {@code retired}: the item is out of use
 * @param reason why the item is out of use, as a sentence for those who miss it; absent only by mistake
 */
public record Retirement(@Required String article, @Required Status status, @Nullable String reason) {}
