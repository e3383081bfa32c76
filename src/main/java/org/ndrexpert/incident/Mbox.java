package org.ndrexpert.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes an mbox apart at its {@code From } lines, which stand at the beginning or after an empty line (RFC 4155). */
final class Mbox {

    private static final byte[] MARK = {'F', 'r', 'o', 'm', ' '};

    private Mbox() {}

    /** The messages, their {@code From } lines included; a single message where it is no mbox. */
    static List<byte[]> split(byte[] bytes) {
        List<byte[]> messages = new ArrayList<>();
        int start = 0;
        if (isMark(bytes, 0)) {
            for (int i = 1; i < bytes.length; i++) {
                if (bytes[i - 1] == '\n' && isMark(bytes, i) && endsEmptyLine(bytes, i - 1)) {
                    messages.add(Arrays.copyOfRange(bytes, start, i));
                    start = i;
                }
            }
        }
        messages.add(start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length));
        return messages;
    }

    private static boolean isMark(byte[] bytes, int at) {
        return bytes.length - at > MARK.length && Arrays.equals(bytes, at, at + MARK.length, MARK, 0, MARK.length);
    }

    private static boolean endsEmptyLine(byte[] bytes, int newline) {
        int before = newline - 1;
        if (before >= 0 && bytes[before] == '\r') {
            before--;
        }
        return before < 0 || bytes[before] == '\n';
    }
}
