package org.ndrexpert.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Consumer;

/** The messages of a file as they are stored in it: one, or those of an mbox, each with its {@code From } line. */
public final class StoredMessages {
    private static final int LOOKED_AT = 4096;

    private StoredMessages() {}

    /**
     * Hands over the messages one after the other.
     *
     * @param most bytes that are handed over of one message; what is longer is cut there
     * @throws IOException where the file cannot be read
     */
    public static void read(InputStream file, int most, Consumer<byte[]> taker) throws IOException {
        byte[] start = file.readNBytes(LOOKED_AT);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), file);
        if (!Mbox.begins(start, start.length)) {
            taker.accept(whole.readNBytes(most));
            return;
        }
        Mbox mbox = new Mbox(whole);
        for (InputStream message = mbox.next(); message != null; message = mbox.next()) {
            taker.accept(message.readNBytes(most));
        }
    }
}
