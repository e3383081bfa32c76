package org.ndrexpert.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.StoredRecord;
import org.ndrexpert.situation.Known;

/**
 * The diagnoses of records that somebody else reads and writes: what {@link Batch} does with a record, for a program that shares the
 * records out by itself. One thread reads them, one diagnoses, and the caller's takes what comes of them, in their order; few are in
 * hand at a time. A record that hangs costs itself: its thread is left behind as {@link Workers} says.
 */
public final class Evaluations implements AutoCloseable {

    private static final int IN_HAND = 64;
    private static final long TICK_MILLIS = 200;

    /** Where the records come from. */
    public interface Records {

        /** @throws IOException where they cannot be read to their end */
        void handOver(Inputs.Taker taker) throws IOException;
    }

    private final Duration limit;
    private final Window window;
    private final Workers workers;
    private final Queue<StoredRecord> inHand = new ConcurrentLinkedQueue<>();
    private final Queue<Evaluated> ended = new ArrayDeque<>();

    /**
     * Begins at once.
     *
     * @param context site facts, which go with incidents as {@link org.ndrexpert.situation.SharedFacts} says
     * @param limit how long one record may take by the clock; a longer one is rejected
     * @param mostBytes bytes of records that may be in hand
     */
    public Evaluations(Function<Incident, Diagnosis> diagnosing, List<Known> context, Duration limit, long mostBytes, Records records) {
        this.limit = limit;
        this.window = new Window(IN_HAND, mostBytes);
        this.workers = new Workers(window, new Evaluation(context, diagnosing, false), 1);
        workers.start();
        Thread reader = new Thread(() -> read(records), "batch reader");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Records records) {
        try {
            records.handOver(this::take);
            window.end();
        } catch (Feed.Enough e) {
            window.end();
        } catch (Throwable e) {
            window.fail(e);
        }
    }

    private void take(StoredRecord passing) throws IOException {
        StoredRecord record = passing.held();
        inHand.add(record);
        try {
            if (!window.put(new Job(record, Trail.START))) {
                throw new Feed.Enough();
            }
        } catch (InterruptedException e) {
            throw new Feed.Enough(); // nobody interrupts it but the end of the program
        }
    }

    /**
     * Waits for the next record; empty after the last.
     *
     * @throws IOException where the records could not be read to their end, after those before that place
     * @throws IllegalStateException where so many hang that no thread is left for others
     */
    public Optional<Evaluated> next() throws IOException, InterruptedException {
        while (ended.isEmpty() && !window.isOver()) {
            takeEnded();
        }
        if (!ended.isEmpty()) {
            return Optional.of(ended.remove());
        }
        Throwable failure = window.failure().orElse(null);
        if (failure instanceof IOException unread) {
            throw unread;
        }
        if (failure != null) {
            throw new UncheckedIOException(new IOException("the records could not be read to their end: " + failure, failure));
        }
        return Optional.empty();
    }

    private void takeEnded() throws InterruptedException {
        List<Job> oldest = window.oldest(TICK_MILLIS, limit.toNanos());
        for (Job job : oldest) {
            if (job.entries() == null) {
                workers.giveUp(job, limit);
            }
            ended.add(new Evaluated(inHand.remove(), job.entries()));
        }
        window.remove(oldest);
        if (workers.areUsedUp()) {
            window.abandon();
            throw new IllegalStateException(workers.hanging() + " records hang at once, none of which was diagnosed within " + limit.toSeconds()
                    + " s; look for what is wrong with the rules, or give records more time with --limit");
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        window.stop();
    }
}
