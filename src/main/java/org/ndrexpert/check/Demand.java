package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Operator;
import org.ndrexpert.rule.Span;

/**
 * What a rule demands of one component.
 *
 * @param at where it is written
 * @param text as it is written
 */
record Demand(String component, Operator operator, List<Given> givens, Span at, String text) {

    boolean isLiteral() {
        return givens.stream().allMatch(Given.Literal.class::isInstance);
    }

    /** The values that it names; those that variables stand for left out. */
    List<@Nullable Object> literals() {
        List<@Nullable Object> literals = new ArrayList<>();
        givens.forEach(given -> {
            if (given instanceof Given.Literal literal) {
                literals.add(literal.value());
            }
        });
        return literals;
    }

    /** The only thing that it compares with, where that is no value. */
    Optional<Given.Place> place() {
        return givens.size() == 1 && givens.get(0) instanceof Given.Place place ? Optional.of(place) : Optional.empty();
    }

    /** Whether it makes the component equal to one place. */
    boolean equates() {
        return (operator == Operator.EQUAL || operator == Operator.IN) && place().isPresent();
    }

    Demand moved(Function<Given.Place, Given> move) {
        return new Demand(component, operator, givens.stream().map(given -> given instanceof Given.Place place ? move.apply(place) : given).toList(),
                at, text);
    }
}
