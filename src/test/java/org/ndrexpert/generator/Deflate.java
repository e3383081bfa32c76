package org.ndrexpert.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Packs bytes by deflate (RFC 1951) in the same way everywhere, which the library of a machine does not promise. It uses the codes that
 * are fixed by the standard and takes the last occurrence of four bytes for a match, so text becomes a third of what it was.
 */
final class Deflate {

    private static final int BLOCK = 32 << 10;
    private static final int HASHES = 1 << 15;
    private static final int LONGEST = 258;
    private static final int SHORTEST = 4;
    private static final int[] LENGTHS = bases(29, 4, 3);
    private static final int[] DISTANCES = bases(30, 2, 1);

    private final OutputStream out;
    private final int[] lastAt = new int[HASHES];
    private long bits;
    private int count;

    Deflate(OutputStream out) {
        this.out = out;
    }

    /** What the codes for lengths or distances begin with: {@code each} codes have as many further bits, the first ones none. */
    private static int[] bases(int codes, int each, int first) {
        int[] bases = new int[codes];
        int base = first;
        for (int code = 0; code < codes; code++) {
            bases[code] = base;
            base += 1 << Math.max(0, code / each - 1);
        }
        if (each == 4) {
            bases[28] = LONGEST; // has a code of its own
        }
        return bases;
    }

    /** Writes a block for each 32 KB, and the end where it is the last. */
    void write(byte[] bytes, int length, boolean last) throws IOException {
        for (int from = 0; from < length || from == 0; from += BLOCK) {
            int to = Math.min(length, from + BLOCK);
            bits(last && to == length ? 1 : 0, 1);
            bits(1, 2);
            block(bytes, from, to);
            code(0, 7);
        }
        if (last) {
            bits(0, (8 - count % 8) % 8);
        }
    }

    private void block(byte[] bytes, int from, int to) throws IOException {
        Arrays.fill(lastAt, -1);
        int at = from;
        while (at < to) {
            int length = 0;
            int before = -1;
            if (at + SHORTEST <= to) {
                int hash = hash(bytes, at);
                before = lastAt[hash];
                lastAt[hash] = at;
                length = before < 0 ? 0 : same(bytes, before, at, to);
            }
            if (length >= SHORTEST) {
                match(length, at - before);
                at += length;
            } else {
                literal(bytes[at++] & 0xFF);
            }
        }
    }

    private static int hash(byte[] bytes, int at) {
        int four = bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
        return four * 0x9E3779B1 >>> 17;
    }

    private static int same(byte[] bytes, int before, int at, int to) {
        int length = 0;
        while (length < LONGEST && at + length < to && bytes[before + length] == bytes[at + length]) {
            length++;
        }
        return length;
    }

    private void literal(int value) throws IOException {
        if (value < 144) {
            code(0x30 + value, 8);
        } else {
            code(0x190 + value - 144, 9);
        }
    }

    private void match(int length, int distance) throws IOException {
        int code = at(LENGTHS, length);
        if (code < 23) {
            code(1 + code, 7);
        } else {
            code(0xC0 + code - 23, 8);
        }
        bits(length - LENGTHS[code], code == 28 ? 0 : Math.max(0, code / 4 - 1));
        int far = at(DISTANCES, distance);
        code(far, 5);
        bits(distance - DISTANCES[far], Math.max(0, far / 2 - 1));
    }

    private static int at(int[] bases, int value) {
        int found = Arrays.binarySearch(bases, value);
        return found >= 0 ? found : -found - 2;
    }

    /** A code, its highest bit first. */
    private void code(int code, int length) throws IOException {
        bits(Integer.reverse(code) >>> 32 - length, length);
    }

    private void bits(int value, int length) throws IOException {
        bits |= (long) value << count;
        count += length;
        while (count >= 8) {
            out.write((int) bits & 0xFF);
            bits >>>= 8;
            count -= 8;
        }
    }
}
