package org.ndrexpert.catalogue;

import java.util.List;

/**
 * Steps of an item that are worth taking together, or not at all.
 *
 * @param steps in the order in which they are listed; at least one
 */
public record Steps(List<Step> steps) {

    public Steps {
        steps = List.copyOf(steps);
    }

    /** The steps, as what a lookup yields: nothing where there are none. */
    static List<Steps> of(List<Step> steps) {
        return steps.isEmpty() ? List.of() : List.of(new Steps(steps));
    }
}
