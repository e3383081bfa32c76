package org.ndrexpert.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A stream that packs what is written to it as gzip does (RFC 1952), the same everywhere. */
final class Packed extends OutputStream {

    private static final int PIECE = 256 << 10;

    private final OutputStream out;
    private final Deflate deflate;
    private final CRC32 check = new CRC32();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long length;

    Packed(OutputStream out) throws IOException {
        this.out = out;
        this.deflate = new Deflate(out);
        out.write(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF});
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        check.update(bytes, from, count);
        length += count;
        int at = from;
        while (at < from + count) {
            int fits = Math.min(PIECE - filled, from + count - at);
            System.arraycopy(bytes, at, piece, filled, fits);
            filled += fits;
            at += fits;
            if (filled == PIECE) {
                deflate.write(piece, filled, false);
                filled = 0;
            }
        }
    }

    @Override
    public void close() throws IOException {
        deflate.write(piece, filled, true);
        little(out, check.getValue(), 4);
        little(out, length, 4);
        out.close();
    }

    /** Packs bytes and nothing around them. */
    static byte[] raw(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 16);
        new Deflate(packed).write(bytes, bytes.length, true);
        return packed.toByteArray();
    }

    /** A gzip file of so many zero bytes, a thousandth as large. */
    static byte[] bomb(long zeros) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF});
        file.writeBytes(Bomb.of(zeros));
        little(file, 0, 4);
        little(file, zeros, 4);
        return file.toByteArray();
    }

    static void little(OutputStream out, long value, int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> 8 * i) & 0xFF);
        }
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
