package org.ndrexpert.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.Operator;

/** Whether what one rule concludes is something that another one looks for. */
final class Feeding {

    private Feeding() {}

    /** What of {@code reader} the conclusion of {@code maker} can be, by its place among what that looks for. */
    static List<Integer> places(StudiedRule maker, StudiedRule reader) {
        Optional<Expression.Made> made = maker.made().filter(Expression.Made.class::isInstance).map(Expression.Made.class::cast);
        if (made.isEmpty()) {
            return List.of();
        }
        Possibilities ofMaker = maker.possibilities();
        return IntStream.range(0, reader.sought().size())
                .filter(index -> canBe(maker, made.get(), ofMaker, reader.sought().get(index))).boxed().toList();
    }

    private static boolean canBe(StudiedRule maker, Expression.Made made, Possibilities ofMaker, Sought sought) {
        if (!sought.type().getSimpleName().equals(made.type()) || sought.lookup() != null || made.values().size() != Shape.of(sought.type()).names().size()) {
            return false;
        }
        return sought.demands().stream().filter(Demand::isLiteral).allMatch(demand -> {
            Expression value = made.values().get(Shape.of(sought.type()).position(demand.component()));
            Values wanted = Nature.valuesOf(sought.type(), demand.component()).where(demand.operator(), demand.literals());
            return maker.given(value).map(given -> !possible(ofMaker, given, sought, demand).and(wanted).isEmpty()).orElse(true);
        });
    }

    private static Values possible(Possibilities ofMaker, Given given, Sought sought, Demand demand) {
        Values any = Nature.valuesOf(sought.type(), demand.component());
        if (given instanceof Given.Place place) {
            return ofMaker.valuesOf(place).and(any);
        }
        return any.where(Operator.EQUAL, Collections.singletonList(((Given.Literal) given).value()));
    }
}
