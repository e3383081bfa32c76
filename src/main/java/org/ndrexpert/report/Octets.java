package org.ndrexpert.report;

import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a message made ready for taking apart: without byte order mark, leading blank lines and mbox line, with line
 * feeds where it has carriage returns alone.
 *
 * @param start where the message begins
 * @param skippedLines lines before that
 */
record Octets(byte[] bytes, int start, int end, int skippedLines) {

    static Octets of(byte[] message, List<String> warnings) {
        byte[] bytes = message;
        if (message.length > Limits.MESSAGE_BYTES) {
            bytes = Arrays.copyOf(message, Limits.MESSAGE_BYTES);
            warnings.add("Only the first " + Limits.MESSAGE_BYTES + " bytes of the message were read.");
        }
        if (indexOf(bytes, '\n', 0) < 0 && indexOf(bytes, '\r', 0) >= 0) {
            bytes = withLineFeeds(bytes);
        }
        int at = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        int lines = 0;
        while (at < bytes.length) {
            int end = lineEnd(bytes, at);
            if (!blank(bytes, at, end) && !mboxLine(bytes, at)) {
                break;
            }
            at = end;
            lines++;
        }
        return new Octets(bytes, at, bytes.length, lines);
    }

    private static byte[] withLineFeeds(byte[] message) {
        byte[] bytes = message.clone();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                bytes[i] = '\n';
            }
        }
        return bytes;
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** One past the line feed that ends the line at {@code from}. */
    private static int lineEnd(byte[] bytes, int from) {
        int feed = indexOf(bytes, '\n', from);
        return feed < 0 ? bytes.length : feed + 1;
    }

    private static boolean blank(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] > ' ' || bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean mboxLine(byte[] bytes, int at) {
        int from = at < bytes.length && bytes[at] == '>' ? at + 1 : at;
        return from + 5 <= bytes.length && bytes[from] == 'F' && bytes[from + 1] == 'r' && bytes[from + 2] == 'o'
                && bytes[from + 3] == 'm' && bytes[from + 4] == ' ';
    }

    boolean isEmpty() {
        return start >= end;
    }

    /** Whether the first line is a header field, RFC 5322 section 2.2. */
    boolean beginsWithField() {
        int at = start;
        while (at < end && bytes[at] > ' ' && bytes[at] < 127 && bytes[at] != ':') {
            at++;
        }
        int colon = at;
        while (colon < end && (bytes[colon] == ' ' || bytes[colon] == '\t')) {
            colon++;
        }
        return at > start && at - start < 80 && colon < end && bytes[colon] == ':';
    }

    /**
     * Whether these bytes are no text: control characters that no text has make out more than one in fifty of the first bytes.
     */
    boolean isBinary() {
        int looked = Math.min(end, start + 4096);
        int odd = 0;
        for (int i = start; i < looked; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                odd++;
            }
        }
        return odd * 50 > looked - start;
    }
}
