package org.ndrexpert.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that changes what it passes on a block at a time, also where a single byte is asked for. */
abstract class BlockInput extends FilterInputStream {

    BlockInput(InputStream source) {
        super(source);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
