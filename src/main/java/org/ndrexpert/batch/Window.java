package org.ndrexpert.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.incident.StoredRecord;

/**
 * The records that are in hand, in the order of the inputs: the reader puts them in at one end, workers take the next one, the writer takes
 * them out at the other end. It bounds their number and their bytes, so that memory does not grow with the batch.
 */
final class Window {

    /** A job that a worker has begun with, and the record that it alone has now. */
    record Begun(Job job, StoredRecord record) {}

    private final int most;
    private final long mostBytes;
    private final Queue<Job> inOrder = new ArrayDeque<>();
    private final Queue<Job> notBegun = new ArrayDeque<>();
    private long bytes;
    private boolean ended;
    private boolean stopped;
    private @Nullable Throwable failure;

    Window(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Waits for room; false where no more are wanted. */
    synchronized boolean put(Job job) throws InterruptedException {
        while (!stopped && (inOrder.size() >= most || !inOrder.isEmpty() && bytes + job.size() > mostBytes)) {
            wait();
        }
        if (stopped) {
            return false;
        }
        bytes += job.size();
        inOrder.add(job);
        notBegun.add(job);
        notifyAll();
        return true;
    }

    /** No more will come. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** No more will come, by a mistake of ours. */
    synchronized void fail(Throwable why) {
        failure = why;
        end();
    }

    synchronized Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** What is in hand is finished; nothing else is taken in. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /**
     * The next job for a worker; absent after the last. Where what has been diagnosed takes too much memory, only the one that the writer
     * waits for is handed out.
     */
    synchronized @Nullable Begun take() throws InterruptedException {
        while (notBegun.isEmpty() || bytes > mostBytes && notBegun.peek() != inOrder.peek()) {
            if (notBegun.isEmpty() && (ended || stopped)) {
                return null;
            }
            wait();
        }
        Job job = notBegun.remove();
        return new Begun(job, job.begin());
    }

    /** False where it was given up meanwhile. */
    synchronized boolean end(Job job, List<Entry> result) {
        if (job.entries() != null) {
            return false;
        }
        bytes -= job.size();
        job.end(result);
        bytes += job.size();
        notifyAll();
        return true;
    }

    /** The oldest job; absent where none came in time, and after the last. */
    synchronized @Nullable Job oldest(long millis) throws InterruptedException {
        if (inOrder.isEmpty() && !isOver()) {
            wait(millis);
        }
        return inOrder.peek();
    }

    /** Whether nothing is in hand and nothing will be. */
    synchronized boolean isOver() {
        return inOrder.isEmpty() && (ended || stopped);
    }

    /** Waits until a job has ended; false where it takes longer than the limit. */
    synchronized boolean await(Job job, long limitNanos) throws InterruptedException {
        while (job.entries() == null) {
            long left = limitNanos - job.age();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Takes the oldest job out. */
    synchronized void remove(Job oldest) {
        inOrder.remove();
        bytes -= oldest.size();
        notifyAll();
    }
}
