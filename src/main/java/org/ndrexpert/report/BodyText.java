package org.ndrexpert.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Reads the decoded bytes of a part as text, within the limits of one message. */
final class BodyText {
    private byte[] buffer = new byte[8192];
    private int left = Limits.DECODED_BYTES;

    /** Whether there is nothing but white space in the first bytes. */
    static boolean isBlank(InputStream body) throws IOException {
        for (int i = 0; i < 64; i++) {
            int read = body.read();
            if (read < 0) {
                return true;
            }
            if (read > ' ') {
                return false;
            }
        }
        return false;
    }

    PartText read(String section, String charset, InputStream body, List<String> warnings) throws IOException {
        int limit = Math.min(Limits.PART_BYTES, left);
        int length = 0;
        while (length < limit) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(limit, buffer.length * 4));
            }
            int read = body.read(buffer, length, Math.min(limit, buffer.length) - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        left -= length;
        if (length == limit && body.read() >= 0) {
            warnings.add("Of part " + section + " only the first " + length + " bytes were read.");
        }
        return PartText.of(section, CharsetText.decode(buffer, 0, length, charset));
    }
}
