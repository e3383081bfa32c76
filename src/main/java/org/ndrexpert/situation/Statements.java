package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.HeldMessage;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.SmtpSession;

/**
 * Puts together what speaks of the same thing. Of two sources that contradict each other the stronger one is believed; two
 * statements of one source that do stay side by side, for then nobody knows which is right.
 */
final class Statements {

    /** Kinds without identity that a later statement may complete; of the others each statement is a thing of its own. */
    private static final Set<Class<?>> REPEATED = Set.of(Connector.class, HeldMessage.class, SmtpSession.class);

    private static final int MOST_COMPARED = 200;

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
                addUnidentified(known, shape);
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

    /** A statement that repeats all of an earlier one and adds to it speaks of the same connector, session or message. */
    private void addUnidentified(Known known, Shape shape) {
        if (REPEATED.contains(known.observation().getClass())) {
            for (int i = Math.max(0, all.size() - MOST_COMPARED); i < all.size(); i++) {
                Observation earlier = all.get(i).observation();
                if (earlier.getClass() == known.observation().getClass() && repeats(shape, known.observation(), earlier)) {
                    all.set(i, all.get(i).completedBy(known, known.observation()));
                    return;
                }
            }
        }
        all.add(known);
    }

    private static boolean repeats(Shape shape, Observation later, Observation earlier) {
        return shape.names().stream().allMatch(name -> shape.value(earlier, name) == null
                || shape.value(earlier, name).equals(shape.value(later, name)));
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
