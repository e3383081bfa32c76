package org.ndrexpert.incident;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Known;

/** Reads whatever is named on a command line: a report, an incident file, an mbox, a folder of these, or standard input. */
public final class Inputs {

    private static final int LOOKED_AT = 4096;
    private static final int HELD = 1 << 20;

    private final List<Known> context;

    /** @param context site facts that go with every incident */
    public Inputs(List<Known> context) {
        this.context = List.copyOf(context);
    }

    /** Reads an input and hands over its incidents and what cannot be read, one after the other, in order of names. */
    public void read(String input, InputStream standardInput, Consumer<IncidentReading> taker) {
        try {
            if (input.equals("-")) {
                readBytes("-", null, standardInput, taker);
                return;
            }
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                readFolder(path, taker);
            } else {
                readFile(path, taker);
            }
        } catch (IOException e) {
            taker.accept(new Unreadable(input, List.of(cannotRead(input, e))));
        } catch (InvalidPathException e) {
            taker.accept(new Unreadable(input, List.of(input + ": this is no path: " + e.getReason())));
        }
    }

    private void readFolder(Path folder, Consumer<IncidentReading> taker) throws IOException {
        List<Path> files = new ArrayList<>();
        List<IncidentReading> closed = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isInput(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                closed.add(new Unreadable(file.toString(), List.of(cannotRead(file.toString(), e))));
                return FileVisitResult.CONTINUE;
            }
        });
        if (files.isEmpty() && closed.isEmpty()) {
            taker.accept(new Unreadable(folder.toString(), List.of(folder + ": there is no file in this folder")));
        }
        closed.forEach(taker);
        Collections.sort(files);
        Set<Path> named = NamedReports.in(files);
        for (Path file : files) {
            if (!named.contains(file.toAbsolutePath().normalize())) {
                readFile(file, taker);
            }
        }
    }

    /** Whether a file in a folder is meant: not a hidden one, and of a Maildir only those in {@code new} and {@code cur}. */
    private static boolean isInput(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        boolean own = parent != null && parent.getFileName() != null && Set.of("new", "cur", "tmp").contains(parent.getFileName().toString());
        Path box = own ? parent.getParent() : parent;
        if (box != null && isMaildir(box)) {
            return own && !parent.endsWith("tmp");
        }
        return !file.getFileName().toString().startsWith(".");
    }

    private static boolean isMaildir(Path folder) {
        return Stream.of("new", "cur", "tmp").allMatch(name -> Files.isDirectory(folder.resolve(name)));
    }

    private void readFile(Path file, Consumer<IncidentReading> taker) {
        try (InputStream bytes = Files.newInputStream(file)) {
            readBytes(file.toString(), file.toAbsolutePath().getParent(), bytes, taker);
        } catch (IOException e) {
            taker.accept(new Unreadable(file.toString(), List.of(cannotRead(file.toString(), e))));
        }
    }

    private void readBytes(String name, @Nullable Path folder, InputStream bytes, Consumer<IncidentReading> taker)
            throws IOException {
        PushbackInputStream whole = new PushbackInputStream(bytes, LOOKED_AT);
        byte[] start = whole.readNBytes(LOOKED_AT);
        whole.unread(start);
        if (start.length == 0) {
            taker.accept(new Unreadable(name, List.of(name + ":1: the file is empty")));
        } else if (isIncident(name, start)) {
            readIncidents(name, folder, whole, taker);
        } else if (Mbox.begins(start, start.length)) {
            readMbox(name, new Mbox(whole), taker);
        } else {
            taker.accept(readMessage(name, whole));
        }
    }

    private void readIncidents(String name, @Nullable Path folder, InputStream bytes, Consumer<IncidentReading> taker)
            throws IOException {
        byte[] text = bytes.readNBytes(IncidentFile.LARGEST + 1);
        if (text.length > IncidentFile.LARGEST) {
            taker.accept(new Unreadable(name, List.of(name + ": larger than " + (IncidentFile.LARGEST >> 20)
                    + " MB; divide it into several files")));
            return;
        }
        String called = name.equals("-") ? text[0] == '{' ? "standard input.jsonl" : "standard input" : name;
        IncidentFile.read(called, folder, text).forEach(one ->
                taker.accept(one instanceof Incident read ? read.inContext(context) : one));
    }

    /** A mail that was saved with its {@code From } line gets no number; that it is one shows when no second message follows. */
    private void readMbox(String name, Mbox mbox, Consumer<IncidentReading> taker) throws IOException {
        InputStream first = mbox.next();
        byte[] held = first.readNBytes(HELD);
        boolean whole = held.length < HELD;
        InputStream next = whole ? mbox.next() : null;
        if (whole && next == null) {
            taker.accept(readMessage(name, new ByteArrayInputStream(held)));
            return;
        }
        InputStream rest = whole ? InputStream.nullInputStream() : first;
        taker.accept(readMessage(name + "#1", new SequenceInputStream(new ByteArrayInputStream(held), rest)));
        next = whole ? next : mbox.next();
        for (int number = 2; next != null; number++) {
            taker.accept(readMessage(name + "#" + number, next));
            next = mbox.next();
        }
    }

    private IncidentReading readMessage(String name, InputStream message) throws IOException {
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
        return new Incident(IncidentFile.stem(called), name, reading, called, List.of(), context);
    }

    /** By the name; where that says nothing, by the first character or key of the text. */
    private static boolean isIncident(String name, byte[] start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")) {
            return true;
        }
        if (lower.endsWith(".eml") || lower.endsWith(".mbox") || lower.endsWith(".msg")) {
            return false;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).stripLeading();
        return text.startsWith("{") && !text.contains("\"notificationType\"") && !text.contains("\"eventType\"") || Stream.of("incident:", "observations:", "report:", "---")
                .anyMatch(mark -> text.startsWith(mark) || text.startsWith("#") && text.contains("\n" + mark));
    }

    /** Why an input cannot be read, as a sentence. */
    public static String cannotRead(String input, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such file"
                : e instanceof AccessDeniedException ? "it may not be read" : String.valueOf(e.getMessage());
        return input + ": " + why;
    }
}
