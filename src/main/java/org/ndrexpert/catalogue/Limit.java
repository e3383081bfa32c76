package org.ndrexpert.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * A number that a product is shipped with, or that a rule needs and a source gives.
 *
 * @param limit name of the limit, by which rules ask for it, such as {@code maxHops}
 * @param products the products it holds for; absent where it holds for any
 * @param value the number, in the unit that its name or source says
 * @param source what gives the number
 * @param inference true where no source gives the number and it was chosen
 */
public record Limit(
        @Required String limit,
        @Nullable List<Product> products,
        @Required Long value,
        @Required String source,
        @Nullable Boolean inference) {}
