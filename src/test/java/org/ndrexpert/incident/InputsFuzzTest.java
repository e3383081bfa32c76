package org.ndrexpert.incident;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.fuzz.Fuzzing;
import org.ndrexpert.fuzz.Target;

/** Bytes on standard input that nobody thought of: YAML, JSON Lines, an mbox or none of these. */
public final class InputsFuzzTest {

    @Test
    void whatever_stands_on_standard_input_it_is_an_incident_or_told_why_not() {
        Fuzzing.findsNothing(Target.INCIDENT, 1_000);
    }

    /** Called by Jazzer; throws where an input is answered wrongly. */
    public static void fuzzerTestOneInput(byte[] input) {
        List<IncidentReading> readings = read(input);
        check(!readings.isEmpty(), "Nothing is said of the input");
        for (IncidentReading reading : readings) {
            if (reading instanceof Incident incident) {
                check(!incident.name().isBlank(), "An incident has no name");
                incident.stated().forEach(known -> check(known.origins().get(0).line() >= 1, "Nowhere stated: " + known));
                incident.reported().forEach(known -> check(known.origins().get(0).line() >= 1, "Nowhere reported: " + known));
                incident.assumptions();
            } else if (reading instanceof Unreadable unreadable) {
                check(!unreadable.mistakes().isEmpty(), "It is not told what is wrong");
                unreadable.mistakes().forEach(mistake -> check(!mistake.isBlank(), "A mistake says nothing"));
            }
        }
        check(readings.equals(read(input)), "The same input is read in two ways");
    }

    private static List<IncidentReading> read(byte[] input) {
        List<IncidentReading> readings = new ArrayList<>();
        new Inputs(List.of()).read("-", new ByteArrayInputStream(input), readings::add);
        return readings;
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw new AssertionError(wrong);
        }
    }
}
