package org.ndrexpert.report;

import java.io.IOException;
import java.io.InputStream;

/** Turns carriage returns into line feeds, or drops them. */
final class CarriageReturns extends BlockInput {
    private final boolean turned;

    CarriageReturns(InputStream bytes, boolean turned) {
        super(bytes);
        this.turned = turned;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0 && length > 0) {
            int read = in.read(buffer, offset, length);
            if (read < 0) {
                return -1;
            }
            for (int i = offset; i < offset + read; i++) {
                byte b = buffer[i] == '\r' && turned ? (byte) '\n' : buffer[i];
                if (b != '\r') {
                    buffer[offset + kept++] = b;
                }
            }
        }
        return kept;
    }
}
