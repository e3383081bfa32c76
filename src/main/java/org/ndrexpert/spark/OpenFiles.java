package org.ndrexpert.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.JsonLinesPart;
import org.ndrexpert.incident.StoredRecord;
import org.ndrexpert.incident.StoredRecord.Position;

/** Reads the records of slices in a task. */
final class OpenFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Broadcast<SerializableConfiguration> hadoop;

    OpenFiles(Broadcast<SerializableConfiguration> hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * Hands over the records of all slices.
     *
     * @param last whether nobody will try again: then what cannot be read is one of the records
     * @throws IOException where a file cannot be read to its end and somebody will try again, perhaps on another machine; what else a
     *     file system throws is passed on for the same reason
     */
    void handOver(Iterator<Slice> slices, boolean last, Inputs.Taker taker) throws IOException {
        while (slices.hasNext()) {
            Slice slice = slices.next();
            if (last) {
                long records = slice.part() == null ? 0 : slice.part().before().records();
                handOver(new Position(slice.name(), records + 1, slice.start()), taker, onward -> read(slice, onward));
            } else {
                read(slice, taker);
            }
        }
    }

    /** Hands over records, and where they cannot be read to their end, that as well, as one that begins behind them. */
    static void handOver(Position first, Inputs.Taker taker, Reader reader) throws IOException {
        Place place = new Place(first, taker);
        try {
            reader.read(place);
        } catch (IOException | RuntimeException e) {
            if (place.isRefused()) {
                throw e;
            }
            IOException unread = e instanceof IOException known ? known : new IOException(e.toString(), e);
            taker.take(StoredRecord.missing(place.next(), Inputs.cannotRead(first.source(), unread)));
        }
    }

    /** Reads records. */
    interface Reader {
        void read(Inputs.Taker taker) throws IOException;
    }

    private void read(Slice slice, Inputs.Taker taker) throws IOException {
        if (slice.missing() != null) {
            taker.take(StoredRecord.missing(new Position(slice.name(), 1, 0), slice.missing()));
            return;
        }
        try (FSDataInputStream bytes = open(slice)) {
            if (slice.part() == null) {
                new Inputs(List.of()).divide(slice.name(), bytes, taker);
            } else {
                bytes.seek(slice.lines().seek());
                slice.lines().records(bytes, slice.part().before(), slice.part().all(), taker);
            }
        }
    }

    private FSDataInputStream open(Slice slice) throws IOException {
        return InputFiles.open(slice.where(), hadoop.value().value());
    }

    JsonLinesPart.Count count(Slice slice) throws IOException {
        try (FSDataInputStream bytes = open(slice)) {
            bytes.seek(slice.lines().seek());
            return slice.lines().count(bytes);
        }
    }

    /** Passes records on, and knows where the next one begins and whether the last one was taken. */
    private static final class Place implements Inputs.Taker {
        private final Inputs.Taker taker;
        private Position next;
        private boolean refused;

        Place(Position first, Inputs.Taker taker) {
            this.next = first;
            this.taker = taker;
        }

        @Override
        public void take(StoredRecord passing) throws IOException {
            StoredRecord record = passing.held();
            refused = true;
            taker.take(record);
            refused = false;
            Position position = record.position();
            next = new Position(next.source(), position.ordinal() + 1, position.offset() + record.size());
        }

        Position next() {
            return next;
        }

        /** Whether whoever takes the records has thrown something, which says nothing of the file. */
        boolean isRefused() {
            return refused;
        }
    }
}
