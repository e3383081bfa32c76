package org.ndrexpert.eventlog;

import java.util.List;

import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * What a logged event says.
 *
 * @param event the event with the keys filled that nobody stated and its text tells
 * @param nonDeliveries the non-deliveries that it reports
 * @param warnings where what was stated and what the text says differ, or a value could not be taken
 */
public record Reading(LoggedEvent event, List<X400NonDelivery> nonDeliveries, List<String> warnings) {

    public Reading {
        nonDeliveries = List.copyOf(nonDeliveries);
        warnings = List.copyOf(warnings);
    }
}
