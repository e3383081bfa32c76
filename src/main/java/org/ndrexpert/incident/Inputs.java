package org.ndrexpert.incident;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.SharedFacts;

/**
 * Reads whatever is named on a command line: a report, an incident file, an mbox, a folder of these, the same packed by zip or gzip, or
 * standard input.
 */
public final class Inputs {

    private static final int LOOKED_AT = 4096;
    private static final int HELD = 1 << 20;

    private final SharedFacts site;
    private final UnpackingLimits limits;
    private final LongAdder passed = new LongAdder();

    /** @param context site facts, which go with incidents as {@link SharedFacts} says */
    public Inputs(List<Known> context) {
        this(context, UnpackingLimits.USUAL);
    }

    Inputs(List<Known> context, UnpackingLimits limits) {
        this.site = SharedFacts.of(context);
        this.limits = limits;
    }

    /** Takes records while they pass. */
    public interface Taker {

        /** @throws IOException where the bytes of the record cannot be read */
        void take(StoredRecord record) throws IOException;
    }

    /** Reads an input and hands over its incidents and what cannot be read, one after the other, in order of names. */
    public void read(String input, InputStream standardInput, Consumer<IncidentReading> taker) {
        try {
            records(input, standardInput, record -> record.read(site).forEach(taker));
        } catch (IOException e) {
            taker.accept(new Unreadable(input, List.of(cannotRead(input, e))));
        }
    }

    /**
     * Takes an input apart into its records without reading them, in the same order; what cannot be got at is one of them. Nothing
     * larger than a record is held, and of the longest mails a part.
     *
     * @throws IOException where {@code taker} does so over a record that says that something cannot be got at
     */
    public void records(String input, InputStream standardInput, Taker taker) throws IOException {
        try {
            if (input.equals("-")) {
                divide("-", null, null, standardInput, taker);
                return;
            }
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                divideFolder(path, taker);
            } else {
                divideFile(path, taker);
            }
        } catch (IOException e) {
            taker.take(MissingRecord.of(input, cannotRead(input, e)));
        } catch (InvalidPathException e) {
            taker.take(MissingRecord.of(input, input + ": this is no path: " + e.getReason()));
        }
    }

    /**
     * As {@link #records(String, InputStream, Taker)} does with a file, of which the bytes come from elsewhere. An incident in it cannot name
     * a report by its path.
     *
     * @param name what to call it; its ending tells what it is, as with a file
     * @throws IOException where the bytes cannot be read to their end, what is packed in them included
     */
    public void divide(String name, InputStream bytes, Taker taker) throws IOException {
        divide(name, null, null, bytes, taker);
    }

    /** Bytes of files that have been dealt with so far, as they are stored. */
    public long passed() {
        return passed.sum();
    }

    private void divideFolder(Path folder, Taker taker) throws IOException {
        boolean found = FolderFiles.walk(folder, new FolderFiles.Taker() {
            @Override
            public void file(Path file) throws IOException {
                divideFile(file, taker);
            }

            @Override
            public void closed(Path closed, IOException why) throws IOException {
                taker.take(MissingRecord.of(closed.toString(), cannotRead(closed.toString(), why)));
            }
        });
        if (!found) {
            taker.take(MissingRecord.of(folder.toString(), folder + ": there is no file in this folder"));
        }
    }

    private void divideFile(Path file, Taker taker) throws IOException {
        long before = passed();
        try (CountedInput bytes = new CountedInput(Files.newInputStream(file), passed)) {
            divide(file.toString(), file.toAbsolutePath().getParent(), file, bytes, taker);
            passed.add(Math.max(0, Files.size(file) - (passed() - before)));
        } catch (IOException e) {
            taker.take(MissingRecord.of(file.toString(), cannotRead(file.toString(), e)));
        }
    }

    /**
     * @param folder what paths in an incident are relative to; absent where there is none
     * @param file holds these bytes and nothing else; absent where they come out of something
     */
    private void divide(String name, @Nullable Path folder, @Nullable Path file, InputStream bytes, Taker taker) throws IOException {
        byte[] start = start(bytes);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), bytes);
        if (start.length == 0) {
            taker.take(MissingRecord.of(name, name + ":1: the file is empty"));
        } else if (isPacked(start) && bytes instanceof UnpackedInput) {
            taker.take(MissingRecord.of(name, name + ": what is packed inside of something packed is not read; unpack the outer one first"));
        } else if (ZipMembers.begins(start)) {
            divideZip(name, file, taker);
        } else if (isPacked(start)) {
            divideGzip(name, folder, whole, taker);
        } else if (isIncident(name, start)) {
            divideIncidents(name, folder, whole, start, taker);
        } else if (Mbox.begins(start, start.length)) {
            divideMbox(name, new Mbox(whole), taker);
        } else {
            taker.take(StoredMail.of(new StoredRecord.Position(name, 1, 0), incident(name), file, whole));
        }
    }

    /** What can be read of the first bytes; where it breaks off behind them, whoever reads on is told. */
    private static byte[] start(InputStream bytes) throws IOException {
        byte[] start = new byte[LOOKED_AT];
        int length = 0;
        try {
            int read = bytes.read(start);
            while (read >= 0 && length + read < LOOKED_AT) {
                length += read;
                read = bytes.read(start, length, LOOKED_AT - length);
            }
            return Arrays.copyOf(start, length + Math.max(0, read));
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
            return Arrays.copyOf(start, length);
        }
    }

    private static boolean isPacked(byte[] start) {
        return ZipMembers.begins(start) || start.length > 2 && start[0] == 0x1F && start[1] == (byte) 0x8B && start[2] == 8;
    }

    private void divideZip(String name, @Nullable Path file, Taker taker) throws IOException {
        if (file == null) {
            taker.take(MissingRecord.of(name, name + ": a zip file is read only where it is a file by itself; save it or unpack it first"));
            return;
        }
        ZipMembers.read(file, limits, new ZipMembers.Taker() {
            @Override
            public void member(String member, InputStream bytes) throws IOException {
                divide(name + "/" + member, null, null, bytes, taker);
            }

            @Override
            public void passed(long packed) {
                passed.add(packed);
            }

            @Override
            public void missing(String member, IOException why) throws IOException {
                taker.take(MissingRecord.of(name + "/" + member, cannotRead(name + "/" + member, why)));
            }

            @Override
            public void rest(String sentence) throws IOException {
                taker.take(MissingRecord.of(name, name + ": " + sentence));
            }
        });
    }

    private void divideGzip(String name, @Nullable Path folder, InputStream packed, Taker taker) throws IOException {
        CountedInput counted = new CountedInput(packed, new LongAdder());
        try (UnpackedInput bytes = new UnpackedInput(new GZIPInputStream(counted, LOOKED_AT), limits, counted::count, limits.archiveBytes())) {
            divide(name, folder, null, bytes, taker);
        }
    }

    private void divideIncidents(String name, @Nullable Path folder, InputStream bytes, byte[] start, Taker taker) throws IOException {
        String called = name.equals("-") ? start[0] == '{' ? "standard input.jsonl" : "standard input" : name;
        String stem = IncidentFile.stem(called);
        boolean lines = isJsonLines(called, start);
        if (isOne(unpacked(name), start)) {
            byte[] text = bytes.readNBytes(IncidentFile.LARGEST + 1);
            take(new StoredIncident(new StoredRecord.Position(name, 1, 0), called, folder, stem, 1, text), taker);
            return;
        }
        WrittenDocuments documents = new WrittenDocuments(bytes, lines);
        WrittenDocuments.Part part = documents.next();
        boolean single = documents.isOver();
        for (long number = 1; part != null; number++) {
            take(new StoredIncident(new StoredRecord.Position(name, number, part.offset()), called, folder,
                    single ? stem : stem + "#" + number, part.firstLine(), part.text()), taker);
            part = documents.next();
        }
    }

    static void take(StoredIncident incident, Taker taker) throws IOException {
        taker.take(incident.text().length > IncidentFile.LARGEST ? MissingRecord.tooLarge(incident) : incident);
    }

    /** Whether a text of incidents cannot be divided by its bytes: a JSON file holds one value, and wide characters have other line ends. */
    private static boolean isOne(String name, byte[] start) {
        return isWide(start) || name.endsWith(".json");
    }

    static boolean isWide(byte[] start) {
        return start.length > 1 && (start[0] == 0 || start[1] == 0 || start[0] == (byte) 0xFE || start[0] == (byte) 0xFF);
    }

    private static boolean isJsonLines(String name, byte[] start) {
        String lower = unpacked(name);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || !lower.endsWith(".yaml") && !lower.endsWith(".yml")
                && new String(start, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{");
    }

    /** The name in small letters without the ending that says that it is packed. */
    private static String unpacked(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    /** A mail that was saved with its {@code From } line gets no number; that it is one shows when no second message follows. */
    private static void divideMbox(String name, Mbox mbox, Taker taker) throws IOException {
        InputStream first = mbox.next();
        byte[] held = first.readNBytes(HELD);
        boolean whole = held.length < HELD;
        InputStream next = whole ? mbox.next() : null;
        if (whole && next == null) {
            taker.take(StoredMail.of(new StoredRecord.Position(name, 1, 0), incident(name), null, new ByteArrayInputStream(held)));
            return;
        }
        long offset = mbox.offset();
        InputStream rest = whole ? InputStream.nullInputStream() : first;
        taker.take(StoredMail.of(new StoredRecord.Position(name + "#1", 1, 0), incident(name) + "#1", null,
                new SequenceInputStream(new ByteArrayInputStream(held), rest)));
        if (!whole) {
            next = mbox.next();
            offset = mbox.offset();
        }
        for (int number = 2; next != null; number++) {
            taker.take(StoredMail.of(new StoredRecord.Position(name + "#" + number, number, offset), incident(name) + "#" + number, null, next));
            next = mbox.next();
            offset = mbox.offset();
        }
    }

    /** What to call the incident of a mail that is all of an input. */
    private static String incident(String input) {
        return IncidentFile.stem(input.equals("-") ? "standard input" : input);
    }

    /** By the name; where that says nothing, by the first character or key of the text. */
    private static boolean isIncident(String name, byte[] start) {
        String lower = unpacked(name);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")) {
            return true;
        }
        if (lower.endsWith(".eml") || lower.endsWith(".mbox") || lower.endsWith(".msg")) {
            return false;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
        boolean notification = text.contains("\"notificationType\"") || text.contains("\"eventType\"");
        return !notification && (text.startsWith("{") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) || Stream.of("incident:", "observations:", "report:", "---")
                .anyMatch(mark -> text.startsWith(mark) || text.startsWith("#") && text.contains("\n" + mark));
    }

    /** Why an input cannot be read, as a sentence. */
    public static String cannotRead(String input, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such file"
                : e instanceof AccessDeniedException ? "it may not be read"
                : e instanceof EOFException ? "it ends in the midst of what is packed; it was cut short, so fetch it anew" : String.valueOf(e.getMessage());
        return input + ": " + why;
    }
}
