package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;

/** The bytes from one break between JSON Lines to another: a break is where a line ends with a brace and the next begins with one. */
final class BetweenBreaks extends InputStream {

    private static final int LF = '}' << 8 | '\n';
    private static final int CRLF = '}' << 16 | '\r' << 8 | '\n';

    private final InputStream bytes;
    private final byte[] buffer = new byte[64 << 10];
    private final long end;
    private final long first;
    private int next;
    private int filled;
    private long offset;
    private int last;
    private boolean over;

    /**
     * @param bytes of a file, without its first {@code from} bytes
     * @param start it begins with the first break from there on, or at once where that is 0
     * @param end it ends with the first break from there on
     */
    BetweenBreaks(InputStream bytes, long from, long start, long end) throws IOException {
        this.bytes = bytes;
        this.offset = from;
        this.end = end;
        if (start > 0) {
            skipTo(start);
            over = offset >= end;
        }
        first = offset;
    }

    /** Bytes of the file before the first of these. */
    long first() {
        return first;
    }

    private void skipTo(long start) throws IOException {
        while (fill() && (offset < start || !isBreak())) {
            step();
        }
    }

    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, bytes.read(buffer));
        }
        return filled > 0;
    }

    private boolean isBreak() {
        return buffer[next] == '{' && ((last & 0xFFFF) == LF || last == CRLF);
    }

    private int step() {
        int one = buffer[next++] & 0xFF;
        last = (last << 8 | one) & 0xFFFFFF;
        offset++;
        return one;
    }

    @Override
    public int read() throws IOException {
        over = over || !fill() || offset >= end && isBreak();
        return over ? -1 : step();
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (over || !fill() || offset >= end) {
            int one = read();
            into[at] = (byte) one;
            return one < 0 ? -1 : 1;
        }
        int given = (int) Math.min(end - offset, Math.min(length, filled - next));
        System.arraycopy(buffer, next, into, at, given);
        for (int i = Math.max(0, given - 3); i < given; i++) {
            last = (last << 8 | buffer[next + i] & 0xFF) & 0xFFFFFF;
        }
        next += given;
        offset += given;
        return given;
    }
}
