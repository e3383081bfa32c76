package org.ndrexpert.report;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Ends a message at the limit, and tells a source that cannot be read from a message that is damaged. */
final class CappedInput extends BlockInput {
    private long left = Limits.MESSAGE_BYTES;
    private boolean cut;
    private @Nullable IOException failure;

    CappedInput(InputStream source) {
        super(source);
    }

    /** Whether the source has more than was read. */
    boolean cut() {
        return cut;
    }

    void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            if (left == 0) {
                cut |= in.read() >= 0;
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
