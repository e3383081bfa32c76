package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.observation.Observation;

/** An observation and where it was read; more than one place where several completed each other. */
public record Known(Observation observation, List<Origin> origins) {

    public Known(Observation observation, Origin origin) {
        this(observation, List.of(origin));
    }

    /** Whether nobody but the report says so. */
    boolean isFromReport() {
        return !origins.isEmpty() && origins.stream().allMatch(origin -> origin.part() != null);
    }

    Known as(Observation changed) {
        return changed == observation ? this : new Known(changed, origins);
    }

    Known completedBy(Known other, Observation completed) {
        List<Origin> all = new ArrayList<>(origins);
        other.origins.stream().filter(origin -> !all.contains(origin)).forEach(all::add);
        return new Known(completed, all);
    }
}
