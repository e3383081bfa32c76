package org.ndrexpert.incident;

import java.util.List;

import org.ndrexpert.situation.SharedFacts;

/** In the place of what cannot be got at. */
record MissingRecord(Position position, Unreadable why) implements StoredRecord {

    /** @param why a sentence that begins with the source */
    static MissingRecord of(String source, String why) {
        return new MissingRecord(new Position(source, 1, 0), new Unreadable(source, List.of(why)));
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
        return 0;
    }

    @Override
    public long checksum() {
        return why.mistakes().hashCode();
    }
}
