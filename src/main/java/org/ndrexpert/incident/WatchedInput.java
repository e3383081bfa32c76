package org.ndrexpert.incident;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way, all of which pass {@link #read(byte[], int, int)}. */
abstract class WatchedInput extends FilterInputStream {

    WatchedInput(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
