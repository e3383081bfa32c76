package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Locale;

/**
 * A part of a JSON Lines file that several readers share: the records from the first place behind {@code start} where a line ends with a
 * closing brace and the next begins with an opening one, up to the first such place behind {@code end}. Parts that follow on each other
 * so have each record once, and their records are those of the whole file.
 *
 * @param file what to call the file
 * @param start bytes of the file before the part, roughly; 0 for the first one
 * @param end bytes up to its end, roughly; for the last one the size of the file or more
 */
public record JsonLinesPart(String file, long start, long end) {

    /** How far a place can be seen to be one between two records. */
    private static final int BREAK = 3;

    private static final int LOOKED_AT = 4;

    /**
     * What is before a part, or in it.
     *
     * @param records records
     * @param lines lines of text
     */
    public record Count(long records, long lines) implements Serializable {
        public static final Count NONE = new Count(0, 0);

        public Count and(Count other) {
            return new Count(records + other.records, lines + other.lines);
        }
    }

    /**
     * Whether a file can be read in parts: it is JSON Lines by its name, not packed, and not in wide characters.
     *
     * @param bytes its first bytes, of which a few are read
     */
    public static boolean divides(String file, InputStream bytes) throws IOException {
        String lower = file.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) && !Inputs.isWide(bytes.readNBytes(LOOKED_AT));
    }

    /** How many bytes of the file are to be left out before it is read by {@link #count} or {@link #records}. */
    public long seek() {
        return Math.max(0, start - BREAK);
    }

    /** Goes through it without reading what its records say. */
    public Count count(InputStream fromSeek) throws IOException {
        WrittenDocuments documents = new WrittenDocuments(new BetweenBreaks(fromSeek, seek(), start, end), true);
        long records = 0;
        while (documents.next() != null) {
            records++;
        }
        return new Count(records, documents.lines());
    }

    /**
     * Hands over its records, as {@link Inputs#divide} does with those of the whole file.
     *
     * @param before what of the file is before this part
     * @param all what is in the file
     * @throws IOException where the bytes cannot be read
     */
    public void records(InputStream fromSeek, Count before, Count all, Inputs.Taker taker) throws IOException {
        BetweenBreaks bytes = new BetweenBreaks(fromSeek, seek(), start, end);
        WrittenDocuments documents = new WrittenDocuments(bytes, true);
        String stem = IncidentFile.stem(file);
        long number = before.records;
        for (WrittenDocuments.Part part = documents.next(); part != null; part = documents.next()) {
            number++;
            Inputs.take(new StoredIncident(new StoredRecord.Position(file, number, bytes.first() + part.offset()), file, null,
                    all.records == 1 ? stem : stem + "#" + number, Math.toIntExact(before.lines + part.firstLine()), part.text()), taker);
        }
    }
}
