package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** A member of a zip file while it is unpacked; ends with an error where it is not what was packed, which Java does not look at. */
final class CheckedMember extends WatchedInput {

    private final CRC32 passed = new CRC32();
    private final long packed;

    /** @param packed the checksum that the archive gives */
    CheckedMember(InputStream unpacking, long packed) {
        super(unpacking);
        this.packed = packed;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read >= 0) {
            passed.update(into, offset, read);
        } else if (passed.getValue() != packed) {
            throw new IOException("it is damaged: its checksum is not that of the archive; pack it anew");
        }
        return read;
    }
}
