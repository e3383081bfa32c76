package org.ndrexpert.redaction;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.fuzz.Fuzzing;
import org.ndrexpert.fuzz.Target;

/** Bytes that nobody thought of are redacted without a failure, the same each time, and to a size that is no surprise. */
public final class RedactionFuzzTest {
    private static final int LONGEST_REPLACEMENT = 64;

    @Test
    void whatever_the_bytes_they_are_redacted() {
        Fuzzing.findsNothing(Target.REDACTION, 300);
    }

    /** Called by Jazzer; throws where the result is not what it may be. */
    public static void fuzzerTestOneInput(byte[] message) {
        if (Redaction.obstacle(message) != null) {
            return;
        }
        Redaction redaction = new Redaction(List.of());
        byte[] redacted = redaction.redact(message.clone());
        if (redacted.length > LONGEST_REPLACEMENT * (message.length + 1)) {
            throw new AssertionError("Of " + message.length + " bytes came " + redacted.length);
        }
        redaction.left(redacted);
        UnknownWords.in(redacted);
        if (!Arrays.equals(redacted, new Redaction(List.of()).redact(message.clone()))) {
            throw new AssertionError("The same bytes have two results");
        }
    }
}
