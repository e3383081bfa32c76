package org.ndrexpert.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.Inputs;

/**
 * Diagnoses many incidents into a folder: {@code diagnoses.jsonl} with the line for each that {@code ndr diagnose --format json} prints,
 * in the order of the inputs, and where it is asked for {@code diagnoses.csv} with the same for spreadsheets; {@code rejects.jsonl} with
 * what no diagnosis came of, its place and why; {@code summary.json} and {@code report.html} with what they say together. While it runs the
 * files have other names, and a {@code checkpoint} tells how far they hold.
 *
 * <p>The results are the same for any number of threads and however often it was stopped and resumed, but for records that come near
 * the limit of time. A record that goes beyond it is rejected; its thread is left behind as {@link Workers} says, and where too many hang
 * at once the batch stops.
 */
public final class Batch {

    private static final int IN_HAND_PER_THREAD = 64;
    private static final long TICK_MILLIS = 200;

    /** So many times as long as the last checkpoint took to write, nothing but the work is done. */
    private static final int WORK_FOR_A_CHECKPOINT = 20;

    /** How often a checkpoint is written: after so many records, or so many nanoseconds and a record. */
    record Pace(long records, long nanos) {
        static final Pace USUAL = new Pace(10_000, TimeUnit.SECONDS.toNanos(3));
    }

    private final BatchOptions options;
    private final Function<Incident, Diagnosis> diagnosing;
    private final BatchProgress progress;
    private final Pace pace;
    private final String fingerprint;
    private final Window window;

    public Batch(NdrExpert expert, BatchOptions options, BatchProgress progress) {
        this(expert::diagnose, expert.knowledge().digest(), options, progress, Pace.USUAL);
    }

    /** @param knowledge SHA-256 of what diagnoses */
    Batch(Function<Incident, Diagnosis> diagnosing, String knowledge, BatchOptions options, BatchProgress progress, Pace pace) {
        this.diagnosing = diagnosing;
        this.options = options;
        this.progress = progress;
        this.pace = pace;
        this.fingerprint = Fingerprint.of(options, knowledge);
        this.window = new Window(IN_HAND_PER_THREAD * options.threads(), Runtime.getRuntime().maxMemory() / 8);
    }

    /** Runs it to its end, or to the point where {@link #stop} ends it. */
    public BatchEnd run() {
        Path out = options.out();
        try {
            if (Files.exists(out) && !Files.isDirectory(out)) {
                throw new RefusedException(out + " is a file, not a folder; name another --out");
            }
            refuseMixing();
            Files.createDirectories(out);
            Checkpoint from = begin();
            if (from.complete()) {
                Results.publish(out, options.table());
                return new BatchEnd.Finished(from.count());
            }
            try (Results results = new Results(out, from, options.table())) {
                return run(results, from);
            }
        } catch (RefusedException e) {
            return new BatchEnd.Refused(e.getMessage());
        } catch (IOException e) {
            return new BatchEnd.OutputLost(out + ": " + cannotWrite(e));
        }
    }

    private static String cannotWrite(IOException e) {
        return e instanceof AccessDeniedException denied ? denied.getFile() + " may not be written"
                : e instanceof NoSuchFileException missing ? missing.getFile() + " cannot be made there" : String.valueOf(e.getMessage());
    }

    /** Ends it soon, from any thread: what is in hand is finished and nothing else begun. {@link #run} returns when that is done. */
    public void stop() {
        window.stop();
    }

    /** Results in a folder that is read would be read themselves; a list that is not there says nothing of what was meant. */
    private void refuseMixing() throws RefusedException {
        Path out = options.out().toAbsolutePath().normalize();
        for (String input : options.inputs()) {
            if (Files.isDirectory(Path.of(input)) && out.startsWith(Path.of(input).toAbsolutePath().normalize())) {
                throw new RefusedException(options.out() + " is in the folder " + input + ", which is read; name an --out elsewhere");
            }
        }
        String list = options.filesFrom();
        if (list != null && !list.equals("-") && !Files.isReadable(Path.of(list))) {
            throw new RefusedException(list + " cannot be read; --files-from takes a file with the name of an input on each line");
        }
    }

    private Checkpoint begin() throws IOException, RefusedException {
        Path out = options.out();
        Optional<Checkpoint> left = Checkpoint.read(out);
        if (left.isEmpty()) {
            return new Checkpoint(fingerprint, BatchCount.NONE, Trail.START, 0, 0, 0, false, "");
        }
        Checkpoint checkpoint = left.get();
        if (!options.resume()) {
            throw new RefusedException(out + " holds a run that has not ended, with " + checkpoint.count().records()
                    + " records done; go on with it by --resume, or delete " + Checkpoint.in(out) + " to begin anew");
        }
        if (!checkpoint.fingerprint().equals(fingerprint)) {
            throw new RefusedException(out + " holds a run with other inputs, knowledge, site facts, limit or format, which cannot go on with these;"
                    + " call it as it was begun, or use another --out");
        }
        return checkpoint;
    }

    private BatchEnd run(Results results, Checkpoint from) throws IOException, RefusedException {
        Workers workers = new Workers(window, new Evaluation(options.context(), diagnosing, options.table()), options.threads());
        Feed feed = new Feed(options, window, from);
        workers.start();
        Thread reader = new Thread(feed, "batch reader");
        reader.setDaemon(true);
        reader.start();
        try {
            write(results, workers, feed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            window.stop();
        } catch (IOException e) {
            window.stop();
            throw e;
        }
        Optional<Throwable> failure = window.failure();
        if (failure.isPresent() && failure.get() instanceof Feed.OtherInputs) {
            throw new RefusedException(options.out() + " holds a run whose first " + from.count().records()
                    + " records are not those of these inputs any more; begin anew with another --out");
        }
        if (failure.isEmpty() && !window.isStopped()) {
            results.finish();
            return new BatchEnd.Finished(results.count());
        }
        results.checkpoint();
        failure.ifPresent(why -> {
            throw new IllegalStateException("the inputs could not be read to their end: " + why, why);
        });
        return workers.areUsedUp() ? new BatchEnd.Hanging(results.count(), workers.hanging()) : new BatchEnd.Stopped(results.count());
    }

    private void write(Results results, Workers workers, Feed feed) throws IOException, InterruptedException {
        long kept = results.count().records();
        long keptAt = System.nanoTime();
        long checkpointNanos = 0;
        long shownAt = keptAt;
        while (!window.isOver()) {
            take(results, workers);
            if (workers.areUsedUp()) {
                window.abandon();
            }
            long now = System.nanoTime();
            long unkept = results.count().records() - kept;
            boolean due = unkept >= pace.records() || unkept > 0 && now - keptAt >= pace.nanos();
            if (due && now - keptAt >= checkpointNanos * WORK_FOR_A_CHECKPOINT) {
                results.checkpoint();
                kept = results.count().records();
                keptAt = System.nanoTime();
                checkpointNanos = keptAt - now;
            }
            if (now - shownAt >= TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS)) {
                progress.at(results.count(), feed.passed());
                shownAt = now;
            }
        }
        progress.at(results.count(), feed.passed());
    }

    /** Writes what has ended; what takes too long is given up and written as well. */
    private void take(Results results, Workers workers) throws IOException, InterruptedException {
        List<Job> oldest = window.oldest(TICK_MILLIS, options.limit().toNanos());
        for (Job job : oldest) {
            if (job.entries() == null) {
                workers.giveUp(job, options.limit());
            }
            results.write(job.entries(), job.trail());
        }
        window.remove(oldest);
    }
}
