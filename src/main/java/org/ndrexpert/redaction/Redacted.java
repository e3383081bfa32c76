package org.ndrexpert.redaction;

import java.util.List;

/**
 * A report with its names replaced.
 *
 * @param message its bytes
 * @param report whether there was anything to diagnose; of a message that is no report nothing can be shown
 * @param verdict whether it says the same and is diagnosed as before, as a sentence
 * @param changes what is read or diagnosed otherwise than before, a sentence each
 * @param left originals that it still has
 * @param unknown words of it that are no words of reports, to be looked over by whoever publishes it
 */
public record Redacted(byte[] message, boolean report, String verdict, List<String> changes, List<String> left, List<String> unknown) {

    /** Whether it may be published as far as a program can tell. */
    public boolean holds() {
        return changes.isEmpty() && left.isEmpty();
    }
}
