package org.ndrexpert.check;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Span;

/**
 * One thing that a rule looks for.
 *
 * @param lookup where it is taken from the catalogue; absent where it is a fact
 * @param arguments what the lookup is given
 * @param at where it is written
 */
record Sought(Condition.Mode mode, Class<?> type, List<Demand> demands, @Nullable Method lookup, List<Given> arguments, Span at) {

    /** Whether the rule needs one, and not that there is none. */
    boolean isNeeded() {
        return mode != Condition.Mode.NOT;
    }

    boolean isForbidden() {
        return mode == Condition.Mode.NOT;
    }

    Sought moved(Function<Given.Place, Given> move) {
        return new Sought(mode, type, demands.stream().map(demand -> demand.moved(move)).toList(), lookup,
                arguments.stream().map(given -> given instanceof Given.Place place ? move.apply(place) : given).toList(), at);
    }
}
