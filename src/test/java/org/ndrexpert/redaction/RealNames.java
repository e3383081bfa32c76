package org.ndrexpert.redaction;

import java.nio.charset.StandardCharsets;

/**
 * Puts names that look real into a sample, in the place of those that are reserved for examples: replacements are such names too, and what is
 * left could not be told from them. The length stays, and so do encodings.
 */
final class RealNames {
    private static final String[][] EXAMPLES = {{"example", "contoso"}, {"Example", "Contoso"}, {"EXAMPLE", "CONTOSO"}, {"192.0.2.", "193.7.2."},
        {"203.0.113.", "203.1.113."}, {"198.51.100.", "198.52.100."}};

    private RealNames() {}

    static byte[] in(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        for (String[] one : EXAMPLES) {
            text = text.replace(one[0], one[1]);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
