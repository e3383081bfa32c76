package org.ndrexpert.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The threads that read and diagnose. One that hangs on a record cannot be ended from outside in Java: it is interrupted, left behind as a
 * daemon that keeps its processor busy and its record in memory until it ends by itself or with the program, and another takes its place.
 * Where too many hang at once none takes their place any more, since they would take the machine from everything else.
 */
final class Workers {

    /** How many may hang at once for each that works. */
    private static final int HANGING_PER_WORKER = 4;

    private static final int FEW = 8;

    private final Window window;
    private final Evaluation evaluation;
    private final int threads;
    private final List<Thread> hanging = new ArrayList<>();
    private int started;
    private boolean usedUp;

    Workers(Window window, Evaluation evaluation, int threads) {
        this.window = window;
        this.evaluation = evaluation;
        this.threads = threads;
    }

    void start() {
        for (int i = 0; i < threads; i++) {
            startOne();
        }
    }

    private void startOne() {
        Thread thread = new Thread(this::work, "batch worker " + ++started);
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives a record up that takes longer than the limit, where it has not ended meanwhile. */
    void giveUp(Job job, Duration limit) {
        Reject slow = new Reject(job.position(), Reject.Kind.TOO_SLOW, List.of(job.position().source() + ": not diagnosed within "
                + limit.toMillis() / 1000.0 + " s; give it more time with --limit"));
        if (window.end(job, List.of(slow))) {
            replace(job.worker());
        }
    }

    private void replace(@Nullable Thread slow) {
        if (slow != null) {
            slow.setPriority(Thread.MIN_PRIORITY);
            slow.interrupt();
            hanging.add(slow);
        }
        usedUp = hanging() >= Math.max(FEW, HANGING_PER_WORKER * threads);
        if (!usedUp) {
            startOne();
        }
    }

    /** How many hang now; those that have ended since do not count. */
    int hanging() {
        hanging.removeIf(thread -> !thread.isAlive());
        return hanging.size();
    }

    /** Whether so many hang that nobody has taken the place of the last. */
    boolean areUsedUp() {
        return usedUp;
    }

    private void work() {
        try {
            for (Window.Begun next = window.take(); next != null; next = window.take()) {
                if (!window.end(next.job(), evaluation.of(next.record()))) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // only one that was left behind is interrupted
        }
    }
}
