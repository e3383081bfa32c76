package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A member of an archive while it is unpacked; ends with an error that says so where it is more than the limits allow. */
final class UnpackedInput extends WatchedInput {

    private final UnpackingLimits limits;
    private final LongSupplier packed;
    private final long allowed;
    private long given;

    /**
     * @param packed how many packed bytes were used so far, or are there in all
     * @param left bytes that the archive may still have, with this member
     */
    UnpackedInput(InputStream unpacking, UnpackingLimits limits, LongSupplier packed, long left) {
        super(unpacking);
        this.limits = limits;
        this.packed = packed;
        this.allowed = Math.min(limits.memberBytes(), left);
    }

    /** Bytes that were unpacked so far. */
    long given() {
        return given;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        given += Math.max(0, read);
        if (given > allowed) {
            throw new IOException("more than " + UnpackingLimits.size(allowed) + " come out of it; the rest was not unpacked, so divide it");
        }
        if (given > limits.harmlessBytes() && given / limits.ratio() > packed.getAsLong()) {
            throw new IOException("more than " + limits.ratio() + " times as much comes out of it as was packed, as of a bomb; the rest was not"
                    + " unpacked, so unpack it yourself if it is none");
        }
        return read;
    }
}
