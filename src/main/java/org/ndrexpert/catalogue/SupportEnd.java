package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * Until when a product got updates from its maker.
 *
 * @param product the mail server product
 * @param until the last day, as yyyy-mm-dd
 * @param source what says so
 * @param inference true where the source is second hand
 */
public record SupportEnd(@Required Product product, @Required String until, @Required String source, @Nullable Boolean inference) {}
