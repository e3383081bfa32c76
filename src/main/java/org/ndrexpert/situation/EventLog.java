package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.eventlog.EventText;
import org.ndrexpert.eventlog.Reading;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.X400NonDelivery;

/** The logged events of an incident: what their texts say, and how often each was seen. */
final class EventLog {

    private static final List<String> NOT_COMPARED = List.of("description", "messageId", "occurrences");

    private EventLog() {}

    /** The same observations, events completed from their texts, and the non-deliveries that events report beside them. */
    static List<Known> read(List<Known> stated, List<String> warnings) {
        List<Known> read = new ArrayList<>(stated.size());
        for (Known known : stated) {
            if (!(known.observation() instanceof LoggedEvent event)) {
                read.add(known);
                continue;
            }
            for (Reading reading : EventText.read(event)) {
                read.add(known.as(reading.event()));
                for (X400NonDelivery nonDelivery : reading.nonDeliveries()) {
                    read.add(new Known(nonDelivery, known.origins().get(0)));
                }
                reading.warnings().forEach(warning -> warnings.add(known.origins().get(0) + ": " + warning));
            }
        }
        return read;
    }

    /** The same observations, events that say the same put together and counted. */
    static List<Known> count(List<Known> known) {
        if (known.stream().filter(one -> one.observation() instanceof LoggedEvent).limit(2).count() < 2) {
            return known;
        }
        Shape shape = Shape.of(LoggedEvent.class);
        Map<List<Object>, Integer> places = new HashMap<>();
        List<Known> counted = new ArrayList<>();
        for (Known one : known) {
            if (!(one.observation() instanceof LoggedEvent event)) {
                counted.add(one);
                continue;
            }
            Integer place = places.putIfAbsent(detailsOf(event, shape), counted.size());
            if (place == null) {
                counted.add(one);
            } else {
                Known first = counted.get(place);
                int sum = times((LoggedEvent) first.observation()) + times(event);
                counted.set(place, first.as(shape.with(first.observation(), "occurrences", sum)));
            }
        }
        return counted;
    }

    private static int times(LoggedEvent event) {
        return event.occurrences() == null ? 1 : event.occurrences();
    }

    private static List<Object> detailsOf(LoggedEvent event, Shape shape) {
        List<Object> details = new ArrayList<>();
        for (String name : shape.names()) {
            if (!NOT_COMPARED.contains(name)) {
                details.add(String.valueOf(shape.value(event, name)));
            }
        }
        return details;
    }
}
