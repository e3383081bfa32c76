package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;

/**
 * Puts together what speaks of the same thing. Of two sources that contradict each other the stronger one is believed; two
 * statements of one source that do stay side by side, for then nobody knows which is right.
 */
final class Statements {

    private record Place(int index, int strength) {}

    private final List<Known> all = new ArrayList<>();
    private final Map<List<@Nullable Object>, Place> places = new HashMap<>();
    private final List<String> warnings;
    private int strength;

    Statements(List<String> warnings) {
        this.warnings = warnings;
    }

    /** Adds what a source says that is weaker than all before it. */
    void add(List<Known> more, String source) {
        strength++;
        for (Known known : more) {
            Shape shape = Shape.of(known.observation());
            if (!shape.isIdentifiable()) {
                all.add(known);
                continue;
            }
            List<@Nullable Object> thing = thing(shape, known.observation());
            Place place = places.get(thing);
            if (place == null) {
                places.put(thing, new Place(all.size(), strength));
                all.add(known);
            } else {
                complete(place, known, shape, source);
            }
        }
    }

    List<Known> all() {
        return all;
    }

    private static List<@Nullable Object> thing(Shape shape, Observation observation) {
        List<@Nullable Object> thing = new ArrayList<>();
        thing.add(shape);
        for (String name : shape.names()) {
            if (shape.isIdentity(name)) {
                thing.add(shape.value(observation, name));
            }
        }
        return thing;
    }

    private void complete(Place place, Known more, Shape shape, String source) {
        Known first = all.get(place.index);
        Object[] values = shape.values(first.observation());
        Object[] others = shape.values(more.observation());
        boolean contradicts = false;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                values[i] = others[i];
            } else if (others[i] != null && !values[i].equals(others[i])) {
                contradicts = true;
                warn(first, more, shape, i, place.strength == strength ? null : source);
            }
        }
        if (contradicts && place.strength == strength) {
            all.add(more);
        } else {
            all.set(place.index, first.completedBy(more, shape.make(values)));
        }
    }

    private void warn(Known first, Known more, Shape shape, int component, @Nullable String weaker) {
        String name = shape.names().get(component);
        warnings.add(Description.contradiction(first, more, name) + (weaker == null
                ? "; both are kept, since nothing tells which is right"
                : "; " + weaker + " is not believed"));
    }
}
