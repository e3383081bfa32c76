package org.ndrexpert.incident;

import java.util.Arrays;
import java.util.List;

import org.ndrexpert.situation.SharedFacts;

/**
 * In the place of what cannot be got at.
 *
 * @param start the first bytes of it, where there are some
 */
record MissingRecord(Position position, Unreadable why, byte[] start) implements StoredRecord {

    private static final int LOOKED_AT = 64 << 10;
    private static final byte[] NOTHING = {};

    /** @param why a sentence that begins with the source */
    static MissingRecord of(String source, String why) {
        return of(new Position(source, 1, 0), why);
    }

    /** @param why a sentence that begins with the source */
    static MissingRecord of(Position position, String why) {
        return new MissingRecord(position, new Unreadable(position.source(), List.of(why)), NOTHING);
    }

    /** What is larger than what is read of it, of which the first bytes are kept. */
    static MissingRecord tooLarge(StoredIncident incident) {
        String why = incident.file() + ":" + incident.firstLine() + ": larger than " + (IncidentFile.LARGEST >> 20)
                + " MB; divide it into several files";
        return new MissingRecord(incident.position(), new Unreadable(incident.file(), List.of(why)), incident.start(LOOKED_AT));
    }

    @Override
    public List<IncidentReading> read(SharedFacts site) {
        return List.of(why);
    }

    @Override
    public StoredRecord held() {
        return this;
    }

    @Override
    public long size() {
        return start.length;
    }

    @Override
    public byte[] start(int most) {
        return Arrays.copyOf(start, Math.min(most, start.length));
    }

    @Override
    public long checksum() {
        return why.mistakes().hashCode();
    }
}
