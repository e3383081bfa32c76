package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;

/**
 * An observation and where it was read.
 *
 * @param sayings what each place said of it; more than one where several completed each other
 */
public record Known(Observation observation, List<Saying> sayings) {

    /** What one place said. */
    public record Saying(Origin origin, Observation said) {}

    public Known(Observation observation, Origin origin) {
        this(observation, List.of(new Saying(origin, observation)));
    }

    /** The places. */
    public List<Origin> origins() {
        return sayings.size() == 1 ? List.of(sayings.get(0).origin) : sayings.stream().map(Saying::origin).distinct().toList();
    }

    /** The places that said something of the components that are marked by position. */
    public List<Origin> originsOf(boolean[] components) {
        if (sayings.size() == 1) {
            return origins();
        }
        List<Origin> origins = sayings.stream().filter(saying -> saysAnyOf(components, saying.said)).map(Saying::origin).distinct().toList();
        return origins.isEmpty() ? origins() : origins;
    }

    private static boolean saysAnyOf(boolean[] components, Observation said) {
        Shape shape = Shape.of(said);
        for (int i = 0; i < components.length; i++) {
            if (components[i] && !shape.isIdentity(shape.names().get(i)) && shape.value(said, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody but the report says so. */
    boolean isFromReport() {
        return !sayings.isEmpty() && sayings.stream().allMatch(saying -> saying.origin.part() != null);
    }

    Known as(Observation changed) {
        return changed == observation ? this : new Known(changed, sayings);
    }

    Known completedBy(Known other, Observation completed) {
        List<Saying> all = new ArrayList<>(sayings);
        all.addAll(other.sayings);
        return new Known(completed, all);
    }
}
