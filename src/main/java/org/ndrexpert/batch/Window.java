package org.ndrexpert.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.incident.StoredRecord;

/**
 * The records that are in hand, in the order of the inputs: the reader puts them in at one end, workers take the next one, the writer takes
 * them out at the other end. It bounds their number and their bytes, so that memory does not grow with the batch.
 *
 * <p>To wake a thread costs as much as a small record. So the reader is woken when half of the records are done, and the writer when a
 * quarter waits for it or the workers have nothing else to do; what waits for longer it finds when it looks by itself.
 */
final class Window {

    /** A job that a worker has begun with, and the record that it alone has now. */
    record Begun(Job job, StoredRecord record) {}

    private final int most;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final Queue<Job> inOrder = new ArrayDeque<>();
    private final Queue<Job> notBegun = new ArrayDeque<>();
    private int endedJobs;
    private long bytes;
    private boolean ended;
    private boolean stopped;
    private @Nullable Throwable failure;

    Window(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Waits for room; false where no more are wanted. */
    boolean put(Job job) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!stopped && (inOrder.size() >= most || !inOrder.isEmpty() && bytes + job.size() > mostBytes)) {
                room.await();
            }
            if (stopped) {
                return false;
            }
            bytes += job.size();
            inOrder.add(job);
            notBegun.add(job);
            work.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** No more will come. */
    void end() {
        change(() -> ended = true);
    }

    /** No more will come, by a mistake of ours. */
    void fail(Throwable why) {
        change(() -> {
            failure = why;
            ended = true;
        });
    }

    /** What is in hand is finished; nothing else is taken in. */
    void stop() {
        change(() -> stopped = true);
    }

    /** Nothing else is begun, and what is in hand is of no use any more. */
    void abandon() {
        change(() -> {
            stopped = true;
            notBegun.clear();
            inOrder.clear();
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            room.signalAll();
            work.signalAll();
            done.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<Throwable> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing is in hand and nothing will be. */
    boolean isOver() {
        lock.lock();
        try {
            return inOrder.isEmpty() && (ended || stopped);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next job for a worker; absent after the last. Where what has been diagnosed takes too much memory, only the one that the writer
     * waits for is handed out.
     */
    @Nullable Begun take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (notBegun.isEmpty() || bytes > mostBytes && notBegun.peek() != inOrder.peek()) {
                if (notBegun.isEmpty() && (ended || stopped)) {
                    return null;
                }
                done.signal();
                work.await();
            }
            Job job = notBegun.remove();
            return new Begun(job, job.begin());
        } finally {
            lock.unlock();
        }
    }

    /** False where it was given up meanwhile. */
    boolean end(Job job, List<Entry> result) {
        lock.lock();
        try {
            if (job.entries() != null) {
                return false;
            }
            bytes -= job.size();
            job.end(result);
            bytes += job.size();
            endedJobs++;
            if (endedJobs * 4 >= most || notBegun.isEmpty()) {
                done.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The oldest jobs, as many as have ended; the oldest alone, which has not, where that goes on for longer than the limit; none where
     * there is nothing to be done in this time.
     *
     * @param millis how long to wait for the first
     */
    List<Job> oldest(long millis, long limitNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Job first = inOrder.peek();
            if (first == null && !ended && !stopped) {
                done.await(millis, TimeUnit.MILLISECONDS);
            } else if (first != null && !isEnded(first)) {
                done.awaitNanos(Math.min(TimeUnit.MILLISECONDS.toNanos(millis), limitNanos - first.age()));
            }
            List<Job> oldest = new ArrayList<>();
            for (Job job : inOrder) {
                if (!isEnded(job)) {
                    break;
                }
                oldest.add(job);
            }
            Job slow = inOrder.peek();
            return !oldest.isEmpty() || slow == null || slow.age() < limitNanos ? oldest : List.of(slow);
        } finally {
            lock.unlock();
        }
    }

    private static boolean isEnded(@Nullable Job job) {
        return job != null && job.entries() != null;
    }

    /** Takes the oldest jobs out, which have all ended. */
    void remove(List<Job> oldest) {
        lock.lock();
        try {
            for (Job job : oldest) {
                inOrder.remove();
                bytes -= job.size();
                endedJobs--;
            }
            if (inOrder.size() * 2 <= most) {
                room.signal();
            }
            if (!notBegun.isEmpty()) {
                work.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
