package org.ndrexpert.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of a message made ready for taking apart: without byte order mark, leading blank lines and mbox line. Its beginning
 * is kept, to be looked at; the rest is read once, so that memory does not grow with the message.
 */
final class MessageBytes {
    private static final int LOOKED_AT = 1024;

    private final byte[] head;
    private final int length;
    private final int start;
    private final int textStart;
    private final int skippedLines;
    private final InputStream rest;
    private final LineEnds lineEnds;
    private boolean cut;

    private MessageBytes(byte[] head, int length, int start, InputStream rest) {
        this.head = head;
        this.length = length;
        this.rest = rest;
        int at = start;
        int lines = 0;
        while (at < length) {
            int end = lineEnd(at);
            if (!blank(at, end) && !mboxLine(at)) {
                break;
            }
            at = end;
            lines++;
        }
        this.start = at;
        this.textStart = start;
        this.skippedLines = lines;
        this.lineEnds = lineEnds();
    }

    static MessageBytes of(byte[] message) {
        return of(message, message.length, InputStream.nullInputStream());
    }

    static MessageBytes of(InputStream message) throws IOException {
        byte[] head = message.readNBytes(Limits.PART_BYTES);
        return of(head, head.length, head.length < Limits.PART_BYTES ? InputStream.nullInputStream() : message);
    }

    private static MessageBytes of(byte[] head, int length, InputStream rest) {
        Charset wide = wideCharset(head, length);
        if (wide != null) {
            byte[] narrow = new String(head, 2, Math.min(length, Limits.PART_BYTES) - 2, wide).getBytes(StandardCharsets.UTF_8);
            MessageBytes bytes = new MessageBytes(narrow, narrow.length, 0, InputStream.nullInputStream());
            bytes.cut = length >= Limits.PART_BYTES;
            return bytes;
        }
        boolean marked = length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return new MessageBytes(head, length, marked ? 3 : 0, rest);
    }

    /** What a text saved as Unicode by Windows begins with. */
    static @Nullable Charset wideCharset(byte[] head, int length) {
        if (length < 2) {
            return null;
        }
        int mark = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return mark == 0xFFFE ? StandardCharsets.UTF_16LE : mark == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }

    /** Where the first field is. */
    int start() {
        return start;
    }

    /** Where the first line is, after a byte order mark. */
    int textStart() {
        return textStart;
    }

    /** Whether lines end with carriage returns and without line feeds. */
    boolean hasBareReturns() {
        return lineEnds == LineEnds.ALONE;
    }

    /** Lines before the message: blank ones, and the one that an mbox puts there. */
    int skippedLines() {
        return skippedLines;
    }

    /** The message from its first field on, with line feeds where it has carriage returns alone. */
    InputStream stream() {
        InputStream first = new ByteArrayInputStream(head, start, length - start);
        InputStream all = length < Limits.PART_BYTES ? first : new SequenceInputStream(first, rest);
        return switch (lineEnds) {
            case ALONE -> new CarriageReturns(all, true);
            case DOUBLED -> new CarriageReturns(all, false);
            case USUAL -> all;
        };
    }

    /** The first bytes as text from the first line on, for a message without a header. */
    String text(List<String> warnings) {
        byte[] bytes = lineEnds == LineEnds.ALONE ? withLineFeeds() : head;
        int most = Math.min(Limits.PART_BYTES, bytes.length < length ? bytes.length : length);
        if (length > most || length == Limits.PART_BYTES) {
            warnings.add("Of the text only the first " + most + " bytes were read.");
        }
        return CharsetText.decode(bytes, textStart, most - textStart, StandardCharsets.UTF_8.name());
    }

    /** How carriage returns are used at the ends of lines. */
    private enum LineEnds {
        /** None, or one before each line feed. */
        USUAL,
        /** Without line feeds, as old Macintosh programs did. */
        ALONE,
        /** Two before each line feed, as by a program that converted twice. */
        DOUBLED
    }

    private LineEnds lineEnds() {
        int looked = Math.min(length, start + LOOKED_AT);
        int bare = 0;
        int doubled = 0;
        int feeds = 0;
        for (int i = start; i < looked; i++) {
            feeds += head[i] == '\n' ? 1 : 0;
            if (head[i] == '\r' && (i + 1 == length || head[i + 1] != '\n')) {
                bare++;
                doubled += i + 2 < length && head[i + 1] == '\r' && head[i + 2] == '\n' ? 1 : 0;
            }
        }
        return doubled * 2 > feeds ? LineEnds.DOUBLED : bare > feeds ? LineEnds.ALONE : LineEnds.USUAL;
    }

    private byte[] withLineFeeds() {
        byte[] bytes = Arrays.copyOf(head, Math.min(length, start + Limits.PART_BYTES));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                bytes[i] = '\n';
            }
        }
        return bytes;
    }

    /** One past the line feed, or the carriage return that stands alone, that ends the line at {@code from}. */
    private int lineEnd(int from) {
        for (int i = from; i < length; i++) {
            if (head[i] == '\n' || head[i] == '\r' && (i + 1 == length || head[i + 1] != '\n')) {
                return i + 1;
            }
        }
        return length;
    }

    private boolean blank(int from, int end) {
        for (int i = from; i < end; i++) {
            if (head[i] > ' ' || head[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean mboxLine(int at) {
        int from = at < length && head[at] == '>' ? at + 1 : at;
        boolean from5 = from + 5 <= length && head[from] == 'F' && head[from + 1] == 'r' && head[from + 2] == 'o'
                && head[from + 3] == 'm' && head[from + 4] == ' ';
        return from5 && isDated(from + 5, lineEnd(from));
    }

    /** Whether there is a time of day in the line, as RFC 4155 has it. */
    private boolean isDated(int from, int end) {
        for (int i = from + 1; i + 2 < end; i++) {
            if (head[i] == ':' && digit(head[i - 1]) && digit(head[i + 1]) && digit(head[i + 2])) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether more came in than was taken over. */
    boolean cut() {
        return cut;
    }

    boolean begins(int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** All bytes as they came in, {@code most} of them at most. */
    byte[] whole(int most) throws IOException {
        if (length < Limits.PART_BYTES || length >= most) {
            return Arrays.copyOf(head, Math.min(length, most));
        }
        byte[] more = rest.readNBytes(most - length);
        byte[] whole = Arrays.copyOf(head, length + more.length);
        System.arraycopy(more, 0, whole, length, more.length);
        return whole;
    }

    boolean isEmpty() {
        return start >= length;
    }

    /** Whether the first line is a header field, RFC 5322 section 2.2. */
    boolean beginsWithField() {
        int at = start;
        while (at < length && head[at] > ' ' && head[at] < 127 && head[at] != ':') {
            at++;
        }
        int colon = at;
        while (colon < length && (head[colon] == ' ' || head[colon] == '\t')) {
            colon++;
        }
        return at > start && at - start < 80 && colon < length && head[colon] == ':';
    }

    /**
     * Whether these bytes are no text: control characters that no text has make out more than one in fifty of the first bytes.
     */
    boolean isBinary() {
        int looked = Math.min(length, start + LOOKED_AT);
        int odd = 0;
        for (int i = start; i < looked; i++) {
            byte b = head[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                odd++;
            }
        }
        return odd * 50 > looked - start;
    }
}
