package org.ndrexpert.incident;

import java.util.zip.CRC32C;

/** Tells bytes from others that an accident has put into their place. */
final class Checksum {

    private Checksum() {}

    static long of(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue() ^ (long) bytes.length << Integer.SIZE;
    }
}
