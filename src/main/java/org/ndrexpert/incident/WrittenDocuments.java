package org.ndrexpert.incident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Takes a text of many documents apart without reading them, one after the other and without holding more than one: YAML at the lines
 * {@code ---} and {@code ...}, which are markers wherever they stand (YAML 1.2.2 section 9.1.2), JSON Lines where a value ends with its
 * line, and before each line that begins with a brace. So a document with a mistake costs none of the others.
 */
final class WrittenDocuments {

    /**
     * One document.
     *
     * @param firstLine the line it begins with, from 1 on
     * @param offset bytes before it
     * @param text what there is of it; cut one byte behind {@link IncidentFile#LARGEST}
     */
    record Part(int firstLine, long offset, byte[] text) {

        boolean tooLarge() {
            return text.length > IncidentFile.LARGEST;
        }
    }

    private final InputStream bytes;
    private final boolean json;
    private final byte[] buffer = new byte[64 << 10];
    private int at;
    private int end;
    private byte @Nullable [] waiting;
    private long waitingLength;
    private int line = 1;
    private long offset;
    private long lineLength;
    private @Nullable Part ahead;
    private @Nullable IOException broken;

    /** @param json whether it is JSON Lines and not YAML */
    WrittenDocuments(InputStream bytes, boolean json) {
        this.bytes = bytes;
        this.json = json;
    }

    /** The next document; absent after the last. Blank lines and comments alone are none, unless nothing else is there. */
    @Nullable Part next() throws IOException {
        if (broken != null) {
            throw broken;
        }
        Part given = ahead != null ? ahead : read();
        ahead = null;
        return given;
    }

    /** Whether no document follows; where what follows cannot be read, {@link #next} says so. */
    boolean isOver() {
        try {
            ahead = read();
            return ahead == null;
        } catch (IOException e) {
            broken = e;
            return false;
        }
    }

    private @Nullable Part read() throws IOException {
        int firstLine = line;
        long from = offset;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        JsonDepth depth = new JsonDepth();
        boolean begun = false;
        for (byte[] one = line(); one != null; one = line()) {
            String start = new String(one, 0, Math.min(one.length, 5), StandardCharsets.ISO_8859_1);
            if (begun && (json ? start.startsWith("{") : isMarker(start, "---"))) {
                waiting = one;
                waitingLength = lineLength;
                return new Part(firstLine, from, text.toByteArray());
            }
            line++;
            offset += lineLength;
            text.write(one, 0, Math.min(one.length, IncidentFile.LARGEST + 1 - text.size()));
            begun |= json ? !isBlank(one) : isMarker(start, "---") || !isBlank(one) && one[0] != '#' && one[0] != '%';
            if (begun && (json ? depth.after(one) <= 0 : isMarker(start, "..."))) {
                return new Part(firstLine, from, text.toByteArray());
            }
        }
        return begun || from == 0 && text.size() > 0 ? new Part(firstLine, from, text.toByteArray()) : null;
    }

    /** Lines that were handed over so far. */
    int lines() {
        return line - 1;
    }

    private static boolean isMarker(String start, String marker) {
        String plain = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        return plain.startsWith(marker) && (plain.length() == 3 || " \t\r\n".indexOf(plain.charAt(3)) >= 0);
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    /** The next line with its end, cut as a document is; absent after the last. Its whole length is in {@link #lineLength}. */
    private byte @Nullable [] line() throws IOException {
        if (waiting != null) {
            byte[] given = waiting;
            lineLength = waitingLength;
            waiting = null;
            return given;
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream(256);
        lineLength = 0;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int stop = at;
            while (stop < end && !ended) {
                ended = buffer[stop++] == '\n';
            }
            read.write(buffer, at, Math.min(stop - at, IncidentFile.LARGEST + 1 - read.size()));
            lineLength += stop - at;
            at = stop;
        }
        return lineLength == 0 ? null : read.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }

    /** How many braces and brackets are open; a text in quotes ends with its line at the latest. */
    private static final class JsonDepth {
        private int open;

        int after(byte[] line) {
            boolean quoted = false;
            for (int i = 0; i < line.length; i++) {
                byte b = line[i];
                if (quoted) {
                    quoted = b != '"';
                    i += b == '\\' ? 1 : 0;
                } else if (b == '"') {
                    quoted = true;
                } else {
                    open += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
                }
            }
            return open;
        }
    }
}
