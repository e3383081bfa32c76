package org.ndrexpert.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a command has written so far, for a test that runs beside it. */
final class Transcript extends ByteArrayOutputStream {

    @Override
    public synchronized void write(int b) {
        super.write(b);
        notifyAll();
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        super.write(bytes, from, length);
        notifyAll();
    }

    synchronized String text() {
        return toString(StandardCharsets.UTF_8);
    }

    /** Returns when {@code text} has been written; the test's own limit ends a wait in vain. */
    synchronized void await(String text) throws InterruptedException {
        while (!text().contains(text)) {
            wait();
        }
    }
}
