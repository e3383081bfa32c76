package org.ndrexpert.incident;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Known;

/** Reads whatever is named on a command line: a report, an incident file, an mbox, a folder of these, or standard input. */
public final class Inputs {

    private final List<Known> context;

    /** @param context site facts that go with every incident */
    public Inputs(List<Known> context) {
        this.context = List.copyOf(context);
    }

    /** Reads an input and hands over its incidents and what cannot be read, one after the other, in order of names. */
    public void read(String input, InputStream standardInput, Consumer<IncidentReading> taker) {
        try {
            if (input.equals("-")) {
                byte[] bytes = standardInput.readNBytes(IncidentFile.LARGEST_REPORT + 1);
                readBytes("-", null, bytes, taker);
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
        }
    }

    private void readFolder(Path folder, Consumer<IncidentReading> taker) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        }
        if (files.isEmpty()) {
            taker.accept(new Unreadable(folder.toString(), List.of(folder + ": there is no file in this folder")));
        }
        for (Path file : files) {
            readFile(file, taker);
        }
    }

    private void readFile(Path file, Consumer<IncidentReading> taker) {
        try {
            if (Files.size(file) > IncidentFile.LARGEST_REPORT) {
                taker.accept(new Unreadable(file.toString(), List.of(file + ": larger than 64 MB; no single report is")));
                return;
            }
            readBytes(file.toString(), file.toAbsolutePath().getParent(), Files.readAllBytes(file), taker);
        } catch (IOException e) {
            taker.accept(new Unreadable(file.toString(), List.of(cannotRead(file.toString(), e))));
        }
    }

    private void readBytes(String name, @Nullable Path folder, byte[] bytes, Consumer<IncidentReading> taker) {
        if (bytes.length > IncidentFile.LARGEST_REPORT) {
            taker.accept(new Unreadable(name, List.of(name + ": larger than 64 MB; no single report is")));
        } else if (bytes.length == 0) {
            taker.accept(new Unreadable(name, List.of(name + ":1: the file is empty")));
        } else if (isIncident(name, bytes)) {
            String called = name.equals("-") ? bytes[0] == '{' ? "standard input.jsonl" : "standard input" : name;
            IncidentFile.read(called, folder, bytes).forEach(one -> taker.accept(one instanceof Incident read ? read.inContext(context) : one));
        } else {
            List<byte[]> messages = Mbox.split(bytes);
            for (int i = 0; i < messages.size(); i++) {
                taker.accept(readMessage(messages.size() == 1 ? name : name + "#" + (i + 1), messages.get(i)));
            }
        }
    }

    private IncidentReading readMessage(String name, byte[] message) {
        Reading reading = ReportReader.read(message);
        if (reading instanceof OtherMessage other) {
            return new Unreadable(name, List.of(name + ":1: this is no report on delivery (" + other.kind().term() + "): " + other.why()));
        }
        String called = name.equals("-") ? "standard input" : name;
        return new Incident(IncidentFile.stem(called), name, reading, called, List.of(), context);
    }

    /** By the name; where that says nothing, by the first character or key of the text. */
    private static boolean isIncident(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json")) {
            return true;
        }
        if (lower.endsWith(".eml") || lower.endsWith(".mbox")) {
            return false;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1).stripLeading();
        return start.startsWith("{") || Stream.of("incident:", "observations:", "report:", "---")
                .anyMatch(mark -> start.startsWith(mark) || start.startsWith("#") && start.contains("\n" + mark));
    }

    static String cannotRead(String input, IOException e) {
        String why = e instanceof NoSuchFileException ? "there is no such file"
                : e instanceof AccessDeniedException ? "it may not be read" : String.valueOf(e.getMessage());
        return input + ": " + why;
    }
}
