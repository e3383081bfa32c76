package org.ndrexpert.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A zip file, member after member, the same everywhere; names are written as they are given, whatever they are. */
final class ZipWriter implements AutoCloseable {

    private static final int JANUARY_1980 = 0x21;

    private final OutputStream out;
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private long offset;
    private int members;

    ZipWriter(OutputStream out) {
        this.out = out;
    }

    void add(String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(content);
        add(name, Packed.raw(content), check.getValue(), content.length);
    }

    /** Adds what is packed already. */
    void add(String name, byte[] packed, long check, long length) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream about = new ByteArrayOutputStream();
        Packed.little(about, 20, 2);
        Packed.little(about, 0x800, 2);
        Packed.little(about, 8, 2);
        Packed.little(about, 0, 2);
        Packed.little(about, JANUARY_1980, 2);
        Packed.little(about, check, 4);
        Packed.little(about, packed.length, 4);
        Packed.little(about, length, 4);
        Packed.little(about, bytes.length, 2);
        Packed.little(about, 0, 2);
        Packed.little(out, 0x04034B50, 4);
        out.write(about.toByteArray());
        out.write(bytes);
        out.write(packed);
        Packed.little(table, 0x02014B50, 4);
        Packed.little(table, 20, 2);
        table.writeBytes(about.toByteArray());
        Packed.little(table, 0, 10);
        Packed.little(table, offset, 4);
        table.writeBytes(bytes);
        offset += 30 + bytes.length + packed.length;
        members++;
    }

    @Override
    public void close() throws IOException {
        out.write(table.toByteArray());
        Packed.little(out, 0x06054B50, 4);
        Packed.little(out, 0, 4);
        Packed.little(out, members, 2);
        Packed.little(out, members, 2);
        Packed.little(out, table.size(), 4);
        Packed.little(out, offset, 4);
        Packed.little(out, 0, 2);
        out.close();
    }
}
