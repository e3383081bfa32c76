package org.ndrexpert.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Operator;

/** Which components that a rule looks at are one: those that a variable makes equal, and those of things that are one thing. */
final class Ties {

    private final List<Sought> sought;
    private final Map<Given.Place, Given.Place> parents = new HashMap<>();

    private Ties(List<Sought> sought) {
        this.sought = sought;
    }

    /**
     * @param needed the places of those that count
     * @param withoutContradictions whether statements of one thing are taken for one statement
     */
    static Ties among(List<Sought> sought, List<Integer> needed, boolean withoutContradictions) {
        Ties ties = new Ties(sought);
        needed.forEach(ties::equate);
        boolean more = withoutContradictions;
        while (more) { // what is one thing may make others one
            more = ties.unite(needed);
        }
        return ties;
    }

    /** The place that stands for all that are one with a place. */
    Given.Place root(Given.Place place) {
        Given.Place parent = parents.get(place);
        if (parent != null) {
            Given.Place root = root(parent);
            parents.put(place, root);
            return root;
        }
        // A component of something that is another thing is that thing's component.
        for (int length = place.path().size() - 1; length >= 0; length--) {
            Given.Place of = new Given.Place(place.sought(), place.path().subList(0, length));
            if (parents.containsKey(of)) {
                return root(root(of).then(place.path().subList(length, place.path().size())));
            }
        }
        return place;
    }

    private void equate(int index) {
        for (Demand demand : sought.get(index).demands()) {
            if (demand.equates()) {
                join(new Given.Place(index, List.of(demand.component())), demand.place().orElseThrow());
            }
        }
    }

    private void join(Given.Place one, Given.Place other) {
        Given.Place first = root(one);
        Given.Place second = root(other);
        if (!first.equals(second)) {
            boolean earlier = first.sought() < second.sought() || first.sought() == second.sought() && first.path().size() <= second.path().size();
            parents.put(earlier ? second : first, earlier ? first : second);
        }
    }

    private boolean unite(List<Integer> needed) {
        boolean any = false;
        for (int i = 0; i < needed.size(); i++) {
            for (int j = i + 1; j < needed.size(); j++) {
                any |= unite(needed.get(i), needed.get(j));
            }
        }
        return any;
    }

    private boolean unite(int one, int other) {
        Given.Place first = new Given.Place(one, List.of());
        Given.Place second = new Given.Place(other, List.of());
        if (root(first).equals(root(second)) || !areOneThing(one, other)) {
            return false;
        }
        join(first, second);
        Shape.of(sought.get(one).type()).names().forEach(name -> join(first.then(List.of(name)), second.then(List.of(name))));
        return true;
    }

    /** Whether two things that are looked for are one: statements about one thing are put together before the rules run. */
    private boolean areOneThing(int one, int other) {
        Class<?> type = sought.get(one).type();
        if (type != sought.get(other).type() || sought.get(one).lookup() != null || sought.get(other).lookup() != null || !type.isRecord()
                || !Nature.isTold(type)) {
            return false;
        }
        Shape shape = Shape.of(type);
        return shape.isIdentifiable() && shape.names().stream().filter(shape::isIdentity).allMatch(name -> agree(one, other, name));
    }

    private boolean agree(int one, int other, String component) {
        Given.Place first = new Given.Place(one, List.of(component));
        Given.Place second = new Given.Place(other, List.of(component));
        Optional<Demand> named = naming(one, component);
        return root(first).equals(root(second))
                || named.isPresent() && named.map(Demand::literals).equals(naming(other, component).map(Demand::literals));
    }

    /** The demand that a component has one value. */
    private Optional<Demand> naming(int index, String component) {
        return sought.get(index).demands().stream()
                .filter(demand -> demand.component().equals(component) && demand.operator() == Operator.EQUAL && demand.isLiteral()).findFirst();
    }
}
