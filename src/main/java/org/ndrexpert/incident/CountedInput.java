package org.ndrexpert.incident;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts the bytes of a file that pass. */
final class CountedInput extends FilterInputStream {

    private final LongAdder sum;
    private long count;

    /** @param sum grows with them, with those of other files */
    CountedInput(InputStream bytes, LongAdder sum) {
        super(bytes);
        this.sum = sum;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        count += read;
        sum.add(read);
    }
}
