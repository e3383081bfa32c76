package org.ndrexpert.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.StoredRecord;

/** The thread that takes the inputs apart and puts their records into the window. */
final class Feed implements Runnable {

    private final BatchOptions options;
    private final Inputs inputs = new Inputs(List.of());
    private final Window window;
    private final long done;
    private final long doneTrail;
    private long records;
    private long trail = Trail.START;

    /** @param from tells which records are done; they are passed over */
    Feed(BatchOptions options, Window window, Checkpoint from) {
        this.options = options;
        this.window = window;
        this.done = from.count().records();
        this.doneTrail = from.trail();
    }

    /** Bytes of the input files that were taken apart so far. */
    long passed() {
        return inputs.passed();
    }

    @Override
    public void run() {
        try {
            for (String input : options.inputs()) {
                inputs.records(input, options.standardInput(), this::take);
            }
            if (options.filesFrom() != null) {
                takeListed(options.filesFrom());
            }
            if (records < done) {
                throw new OtherInputs();
            }
            window.end();
        } catch (Enough e) {
            window.end();
        } catch (Throwable e) {
            window.fail(e);
        }
    }

    private void takeListed(String list) throws IOException {
        try (InputStream bytes = list.equals("-") ? options.standardInput() : Files.newInputStream(Path.of(list));
                BufferedReader names = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String name = names.readLine(); name != null; name = names.readLine()) {
                if (!name.isBlank()) {
                    inputs.records(name.equals("-") ? "./-" : name, InputStream.nullInputStream(), this::take);
                }
            }
        }
    }

    private void take(StoredRecord passing) throws IOException {
        StoredRecord record = passing.held();
        records++;
        trail = Trail.after(trail, record);
        if (records == done && trail != doneTrail) {
            throw new OtherInputs();
        }
        try {
            if (records <= done ? window.isStopped() : !window.put(new Job(record, trail))) {
                throw new Enough();
            }
        } catch (InterruptedException e) {
            throw new Enough(); // nobody interrupts it but the end of the program
        }
    }

    /** Ends the reading in the midst of an input. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The records that are done are not those of these inputs. */
    static final class OtherInputs extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
