package org.ndrexpert.report;

import java.nio.charset.StandardCharsets;

/**
 * A stretch of the bytes of a message, looked at line by line.
 *
 * @param from its first byte
 * @param to one past its last byte
 */
record Slice(byte[] bytes, int from, int to) {

    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    Slice part(int first, int end) {
        return new Slice(bytes, first, end);
    }

    boolean isEmpty() {
        return from >= to;
    }

    int length() {
        return to - from;
    }

    /** One past the line feed that ends the line at {@code at}, or the end. */
    int lineEnd(int at) {
        int i = at;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return Math.min(to, i + 1);
    }

    /** Where the line feed of a line and the carriage returns before it begin. */
    int contentEnd(int start, int lineEnd) {
        int end = lineEnd;
        while (end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /** One past the empty line that ends the header at the beginning, or the end. */
    int headerEnd() {
        int at = from;
        while (at < to) {
            int end = lineEnd(at);
            if (contentEnd(at, end) == at) {
                return end;
            }
            at = end;
        }
        return to;
    }

    /** One past the field that begins at {@code at}, with the lines that continue it. */
    int fieldEnd(int at) {
        int end = lineEnd(at);
        while (end < to && (bytes[end] == ' ' || bytes[end] == '\t')) {
            end = lineEnd(end);
        }
        return end;
    }

    /** The bytes as text: in UTF-8 where they are that, each as the character of its number otherwise. */
    String text() {
        byte[] copy = copy();
        String utf8 = new String(copy, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(copy, StandardCharsets.ISO_8859_1);
    }

    /** The bytes of a text that came from here by {@link #text}. */
    byte[] bytesOf(String text) {
        boolean utf8 = new String(copy(), StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
        return text.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    byte[] copy() {
        byte[] copy = new byte[Math.max(0, to - from)];
        System.arraycopy(bytes, from, copy, 0, copy.length);
        return copy;
    }

    /** Whether the line at {@code at} is two hyphens and the boundary, with nothing after it but white space or what closes the parts. */
    boolean isBoundary(int at, byte[] boundary) {
        int after = at + 2 + boundary.length;
        if (after > to || bytes[at] != '-' || bytes[at + 1] != '-') {
            return false;
        }
        for (int i = 0; i < boundary.length; i++) {
            if (bytes[at + 2 + i] != boundary[i]) {
                return false;
            }
        }
        return after == to || bytes[after] == ' ' || bytes[after] == '\t' || bytes[after] == '\r' || bytes[after] == '\n'
                || closes(after);
    }

    /** Whether the boundary that ends at {@code after} is the last one. */
    boolean closes(int after) {
        return after + 1 < to && bytes[after] == '-' && bytes[after + 1] == '-';
    }
}
