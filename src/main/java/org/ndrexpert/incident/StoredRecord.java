package org.ndrexpert.incident;

import java.io.IOException;
import java.util.List;

import org.ndrexpert.situation.SharedFacts;

/**
 * One record of an input as it is stored, not yet read: a mail, an incident as a file states it, or the news that something cannot be
 * got at. It is lent while {@link Inputs#records} hands it over; {@link #held()} is for later and for other threads.
 */
public sealed interface StoredRecord permits StoredMail, StoredIncident, MissingRecord {

    Position position();

    /**
     * What is in it: one reading, and more only where a part of an incident file hides several documents.
     *
     * @param site facts of which some go with the incident
     * @throws IOException where its bytes cannot be read
     */
    List<IncidentReading> read(SharedFacts site) throws IOException;

    /**
     * The same record, which can be read after those that follow it, once: its bytes are in memory, or it is a file of its own.
     *
     * @throws IOException where its bytes cannot be read
     */
    StoredRecord held() throws IOException;

    /** Bytes that it takes in memory. */
    long size();

    /**
     * The bytes of a {@link #held()} record as they are stored, for whoever has to look at it; of one that cannot be got at, none or what
     * there is.
     *
     * @param most bytes that are given; what is longer is cut there
     * @throws IOException where they cannot be read
     */
    byte[] start(int most) throws IOException;

    /**
     * The news that something cannot be got at.
     *
     * @param why a sentence that begins with the source
     */
    static StoredRecord missing(Position position, String why) {
        return MissingRecord.of(position, why);
    }

    /** Changes with what is stored, as a checksum does: of its bytes, or of size and date where it is a file of its own. */
    long checksum();

    /**
     * Where it is stored.
     *
     * @param source path of the input, with the number of the message in an mbox
     * @param ordinal which record of its file it is, from 1 on
     * @param offset bytes before it in its file, unpacked where that is packed
     */
    record Position(String source, long ordinal, long offset) {}
}
