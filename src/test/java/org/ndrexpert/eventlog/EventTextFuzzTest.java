package org.ndrexpert.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.fuzz.Fuzzing;
import org.ndrexpert.fuzz.Target;
import org.ndrexpert.observation.LoggedEvent;

/** Pasted texts that nobody thought of. */
public final class EventTextFuzzTest {

    @Test
    void whatever_is_pasted_is_an_event() {
        Fuzzing.findsNothing(Target.EVENTLOG, 1_000);
    }

    /** Called by Jazzer; throws where a text is answered wrongly. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<Reading> readings = EventText.read(pasted(text));
        check(!readings.isEmpty(), "The text has no reading");
        for (Reading reading : readings) {
            check(reading.event() != null, "There is no event");
            reading.warnings().forEach(warning -> check(!warning.isBlank(), "A warning says nothing"));
            String error = reading.event().error();
            check(error == null || error.matches("[0-9A-F]{8}"), "No error number: " + error);
        }
        check(readings.equals(EventText.read(pasted(text))), "The same text has two readings");
    }

    private static LoggedEvent pasted(String text) {
        return new LoggedEvent(null, null, null, null, null, text, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw new AssertionError(wrong);
        }
    }
}
