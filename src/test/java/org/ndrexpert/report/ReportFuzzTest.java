package org.ndrexpert.report;

import java.util.Collection;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.ndrexpert.fuzz.Fuzzing;
import org.ndrexpert.fuzz.Target;

/** Bytes that nobody thought of: what Jazzer makes of the samples, led by the code that each of them reaches. */
public final class ReportFuzzTest {
    private static final Pattern STATUS = Pattern.compile("[0-9]\\.[0-9]{1,3}\\.[0-9]{1,3}");

    @Test
    void whatever_the_bytes_the_reading_is_well_formed() {
        Fuzzing.findsNothing(Target.REPORT, 3_000);
    }

    /** Called by Jazzer; throws where the reading is not what it may be. */
    public static void fuzzerTestOneInput(byte[] message) {
        Reading reading = ReportReader.read(message.clone());
        check(reading != null, "There is no reading");
        reading.warnings().forEach(warning -> check(!warning.isBlank(), "A warning says nothing"));
        reading.observations().forEach(read -> check(read.observation() != null, "An observation is missing"));
        reading.observations().forEach(read -> check(read.place()));
        if (reading instanceof Report report) {
            report.recipients().forEach(ReportFuzzTest::check);
            if (report.original() != null) {
                check(report.original().places().values());
            }
        }
        check(reading.equals(ReportReader.read(message.clone())), "The same bytes have two readings");
    }

    private static void check(ReportedRecipient recipient) {
        String status = recipient.status();
        check(status == null || STATUS.matcher(status).matches(), "No status: " + status);
        Integer reply = recipient.replyCode();
        check(reply == null || reply >= 200 && reply <= 599, "No reply code: " + reply);
        check(recipient.places().values());
    }

    private static void check(Collection<Place> places) {
        places.forEach(ReportFuzzTest::check);
    }

    private static void check(Place place) {
        check(place.line() >= 1 && !place.part().isBlank(), "No place: " + place);
    }

    private static void check(boolean right, String wrong) {
        if (!right) {
            throw new AssertionError(wrong);
        }
    }
}
