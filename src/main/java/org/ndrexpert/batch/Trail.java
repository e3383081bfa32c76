package org.ndrexpert.batch;

import org.ndrexpert.incident.StoredRecord;

/** A number for a row of records, by which a later run sees that it reads the same ones. */
final class Trail {

    /** Of no record. */
    static final long START = 0;

    private Trail() {}

    static long after(long before, StoredRecord record) {
        StoredRecord.Position position = record.position();
        long mixed = mixed(before ^ position.source().hashCode());
        return mixed(mixed(mixed ^ position.offset()) ^ record.checksum());
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
