package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Takes an mbox apart at its {@code From } lines, which stand at the beginning or after an empty line and end with a date (RFC
 * 4155), one message after the other and without holding any of them.
 */
final class Mbox {
    private static final int LONGEST_MARK = 400;

    private final InputStream bytes;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int end;
    private long before;
    private boolean lineStart = true;
    private boolean afterEmptyLine = true;
    private boolean emptyLine = true;
    private @Nullable Message current;
    private @Nullable IOException broken;

    Mbox(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Whether this is the beginning of an mbox. */
    static boolean begins(byte[] bytes, int length) {
        return markLength(bytes, 0, length) > 0;
    }

    /** The next message with its {@code From } line; absent after the last. What was not read of the one before is lost. */
    @Nullable InputStream next() throws IOException {
        if (current != null) {
            current.transferTo(OutputStream.nullOutputStream());
        }
        current = at == end && !fill() ? null : new Message();
        return current;
    }

    /** Bytes that were handed over so far; after {@link #next()}, those before its message. */
    long offset() {
        return before + at;
    }

    /** Moves what is left to the front and reads on; false where nothing is left. What breaks off is told behind what came before. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        before += at;
        at = 0;
        while (end < buffer.length && broken == null) {
            int read = read();
            if (read < 0) {
                break;
            }
            end += read;
        }
        if (end == 0 && broken != null) {
            throw broken;
        }
        return end > 0;
    }

    private int read() {
        try {
            return bytes.read(buffer, end, buffer.length - end);
        } catch (IOException e) {
            broken = e;
            return -1;
        }
    }

    /** Length of the {@code From } line at {@code from}; 0 where there is none. */
    private static int markLength(byte[] bytes, int from, int end) {
        if (end - from < 16 || bytes[from] != 'F' || bytes[from + 1] != 'r' || bytes[from + 2] != 'o' || bytes[from + 3] != 'm'
                || bytes[from + 4] != ' ') {
            return 0;
        }
        int stop = from;
        while (stop < end && stop - from < LONGEST_MARK && bytes[stop] != '\n' && bytes[stop] != '\r') {
            stop++;
        }
        return dated(new String(bytes, from, stop - from, StandardCharsets.ISO_8859_1)) ? stop - from : 0;
    }

    /** Whether there is a time of day in the line, as in {@code From anna@example.org Mon Mar  6 08:13:02 2006}. */
    private static boolean dated(String line) {
        int colon = line.indexOf(':');
        while (colon > 1 && colon + 2 < line.length()) {
            if (digit(line, colon - 1) && digit(line, colon + 1) && digit(line, colon + 2)) {
                return true;
            }
            colon = line.indexOf(':', colon + 1);
        }
        return false;
    }

    private static boolean digit(String line, int at) {
        return line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }

    /** The bytes up to the next {@code From } line. */
    private final class Message extends InputStream {
        private boolean begun;
        private boolean over;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int given = 0;
            while (given < length && !over) {
                if (end - at < LONGEST_MARK && !fill()) {
                    over = true;
                } else if (begun && lineStart && afterEmptyLine && markLength(buffer, at, end) > 0) {
                    over = true;
                } else {
                    given += give(into, offset + given, length - given);
                }
            }
            return given == 0 && length > 0 ? -1 : given;
        }

        /** Hands over bytes up to the end of the line at most. */
        private int give(byte[] into, int offset, int length) {
            int stop = Math.min(end, at + length);
            int i = at;
            lineStart = false;
            while (i < stop && !lineStart) {
                byte b = buffer[i++];
                if (b == '\n') {
                    lineStart = true;
                    afterEmptyLine = emptyLine;
                    emptyLine = true;
                } else if (b != '\r') {
                    emptyLine = false;
                }
            }
            System.arraycopy(buffer, at, into, offset, i - at);
            int given = i - at;
            at = i;
            begun = true;
            return given;
        }
    }
}
