package org.ndrexpert.incident;

import org.jspecify.annotations.Nullable;

/** What became of one input: an incident, or what kept it from being read. */
public sealed interface IncidentReading permits Incident, Unreadable {

    /** Path of the input; absent where it came from none. */
    @Nullable String source();
}
