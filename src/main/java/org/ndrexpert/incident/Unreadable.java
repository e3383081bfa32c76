package org.ndrexpert.incident;

import java.util.List;

/**
 * An input that cannot be used.
 *
 * @param source path of the input
 * @param mistakes everything that is wrong with it, each with file and, where there is one, line
 */
public record Unreadable(String source, List<String> mistakes) implements IncidentReading {

    public Unreadable {
        mistakes = List.copyOf(mistakes);
    }
}
