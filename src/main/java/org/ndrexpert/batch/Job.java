package org.ndrexpert.batch;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.incident.StoredRecord;

/** A record on its way through the batch. What changes of it is guarded by the {@link Window}. */
final class Job {

    private final StoredRecord.Position position;
    private final long trail;
    private @Nullable StoredRecord record;
    private @Nullable Thread worker;
    private long begun;
    private @Nullable List<Entry> entries;
    private long size;

    /** @param trail the {@link Trail} up to it and with it */
    Job(StoredRecord record, long trail) {
        this.record = record;
        this.position = record.position();
        this.trail = trail;
        this.size = record.size();
    }

    StoredRecord.Position position() {
        return position;
    }

    long trail() {
        return trail;
    }

    /** Bytes that it takes in memory now, roughly. */
    long size() {
        return size;
    }

    StoredRecord begin() {
        StoredRecord begins = record;
        worker = Thread.currentThread();
        begun = System.nanoTime();
        record = null;
        return begins;
    }

    /** Nanoseconds since a worker began with it; 0 where none has. */
    long age() {
        return worker == null ? 0 : System.nanoTime() - begun;
    }

    @Nullable Thread worker() {
        return worker;
    }

    void end(List<Entry> result) {
        entries = result;
        size = result.stream().mapToLong(Entry::size).sum();
    }

    /** Absent until it has ended. */
    @Nullable List<Entry> entries() {
        return entries;
    }
}
