package org.ndrexpert.generator;

import java.io.ByteArrayOutputStream;

/** Zero bytes by deflate at its limit, 1,032 to 1: two bits, a length of one and a distance of one, stand for 258 bytes. */
final class Bomb {

    private static final int RUN = 258;
    private static final int END = 256;
    private static final int LONGEST_LENGTH = 285;

    /** The order in which the lengths of the codes for lengths are given (RFC 1951 section 3.2.7); 15, which comes last, is not used. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int count;

    private Bomb() {}

    /** @param zeros about so many, at least one */
    static byte[] of(long zeros) {
        Bomb bomb = new Bomb();
        bomb.header();
        bomb.bits(0b01, 2); // the byte 0
        for (long given = 1; given < zeros; given += RUN) {
            bomb.bits(0, 2); // 285 and the distance 1
        }
        bomb.bits(0b11, 2); // the end
        bomb.bits(0, 7);
        return bomb.out.toByteArray();
    }

    /** A block with codes of its own: 285 has one bit, the byte 0 and the end have two; the distance 1 has one. */
    private void header() {
        bits(1, 1);
        bits(2, 2);
        bits(LONGEST_LENGTH + 1 - 257, 5);
        bits(0, 5);
        bits(ORDER.length - 4, 4);
        for (int length : ORDER) {
            bits(length == 18 ? 1 : length == 1 || length == 2 ? 2 : 0, 3);
        }
        // of the codes for lengths, that for many zeros is 0, that for one bit 10 and that for two bits 11, written from the highest bit on
        two();
        zeros(138);
        zeros(END - 1 - 138);
        two();
        zeros(LONGEST_LENGTH - END - 1);
        one();
        one();
    }

    private void one() {
        bits(0b01, 2);
    }

    private void two() {
        bits(0b11, 2);
    }

    /** @param number from 11 to 138 */
    private void zeros(int number) {
        bits(0, 1);
        bits(number - 11, 7);
    }

    private void bits(int value, int length) {
        bits |= (long) value << count;
        count += length;
        while (count >= 8) {
            out.write((int) bits & 0xFF);
            bits >>>= 8;
            count -= 8;
        }
    }
}
