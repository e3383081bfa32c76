package org.ndrexpert.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Context;
import org.ndrexpert.situation.SharedFacts;

/** A mail or a text pasted out of one. */
final class StoredMail implements StoredRecord {

    /** A larger file is read again by whoever reads the mail, and not kept. */
    private static final int SMALL = 256 << 10;

    private final Position position;
    private final String incident;
    private final @Nullable Path file;
    private final Source bytes;
    private final long size;
    private final long checksum;

    private StoredMail(Position position, String incident, @Nullable Path file, Source bytes, long size, long checksum) {
        this.position = position;
        this.incident = incident;
        this.file = file;
        this.bytes = bytes;
        this.size = size;
        this.checksum = checksum;
    }

    /**
     * A mail of which the bytes pass by just now.
     *
     * @param incident what to call the incident
     * @param file holds nothing else; absent where it is a part of something
     */
    static StoredMail of(Position position, String incident, @Nullable Path file, InputStream passing) {
        return new StoredMail(position, incident, file, () -> passing, 0, 0);
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public StoredRecord held() throws IOException {
        if (size > 0) {
            return this; // only one that is held has a size
        }
        if (file != null && Files.size(file) > SMALL) {
            long state = Files.size(file) * 31 + Files.getLastModifiedTime(file).toMillis();
            return new StoredMail(position, incident, file, () -> Files.newInputStream(file), SMALL, state);
        }
        try (InputStream passing = bytes.open()) {
            byte[] whole = passing.readNBytes(ReportReader.LONGEST + 1);
            return new StoredMail(position, incident, file, () -> new ByteArrayInputStream(whole), whole.length, Checksum.of(whole));
        }
    }

    @Override
    public List<IncidentReading> read(SharedFacts site) throws IOException {
        try (InputStream message = bytes.open()) {
            return List.of(read(message, site));
        }
    }

    private IncidentReading read(InputStream message, SharedFacts site) throws IOException {
        String name = position.source();
        Reading reading;
        try {
            reading = ReportReader.read(message);
        } catch (RuntimeException e) {
            // A mistake of ours in reading one mail must not take the others with it.
            return new Unreadable(name, List.of(name + ": the reader failed on this message (" + e + "); please report it"));
        }
        if (reading instanceof OtherMessage other && other.kind() == OtherMessage.Kind.UNREADABLE) {
            return new Unreadable(name, List.of(name + ": " + other.why()));
        }
        if (reading instanceof OtherMessage other) {
            return new Unreadable(name, List.of(name + ":1: this is no report on delivery (" + other.kind().term() + "): " + other.why()));
        }
        String called = name.equals("-") ? "standard input" : name;
        return new Incident(incident, name, reading, called, List.of(), Context.NONE).inContext(site);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public byte[] start(int most) throws IOException {
        try (InputStream message = bytes.open()) {
            return message.readNBytes(most);
        }
    }

    @Override
    public long checksum() {
        return checksum;
    }

    /** Where the bytes come from. */
    private interface Source {
        InputStream open() throws IOException;
    }
}
