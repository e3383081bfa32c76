package org.ndrexpert.incident;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.situation.SharedFacts;

/**
 * An incident as a file states it.
 *
 * @param file what to call the file in messages
 * @param folder the folder that paths of reports are relative to; absent where there is none
 * @param name what to call the incident where it has no name of its own
 * @param firstLine the line of the file that the text begins with, from 1 on
 */
record StoredIncident(Position position, String file, @Nullable Path folder, String name, int firstLine, byte[] text)
        implements StoredRecord {

    @Override
    public List<IncidentReading> read(SharedFacts site) {
        return IncidentFile.read(this).stream().map(one -> one instanceof Incident read ? read.inContext(site) : one).toList();
    }

    @Override
    public StoredRecord held() {
        return this;
    }

    @Override
    public long size() {
        return text.length;
    }

    @Override
    public byte[] start(int most) {
        return Arrays.copyOf(text, Math.min(most, text.length));
    }

    @Override
    public long checksum() {
        return Checksum.of(text);
    }
}
