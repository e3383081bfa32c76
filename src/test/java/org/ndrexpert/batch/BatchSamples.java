package org.ndrexpert.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;

/** Inputs of every kind, and a way of diagnosing that takes no time. */
final class BatchSamples {

    private static final String MARK = "From MAILER-DAEMON Mon Mar  6 08:13:02 2006\n";

    private BatchSamples() {}

    /** An mbox, a folder of mails, packed JSON Lines and YAML documents, each of {@code count} records, of which some are poison. */
    static List<String> write(Path folder, int count) throws IOException {
        StringBuilder box = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        StringBuilder documents = new StringBuilder();
        Path mails = Files.createDirectories(folder.resolve("mails"));
        for (int i = 0; i < count; i++) {
            box.append(MARK).append(i % 10 == 3 ? "Subject: lunch\n\nAt noon?\n\n" : report("a" + i));
            lines.append(i % 10 == 5 ? "{\"incident\": [\n" : "{\"incident\": \"J%d\", \"observations\": [{\"message\": {\"recipientCount\": %d}}]}\n".formatted(i, i));
            documents.append("---\nincident: Y").append(i).append("\nobservations:\n- message: {recipientCount: ").append(i % 10 == 7 ? "many" : i).append("}\n");
            Files.writeString(mails.resolve("m" + i + ".eml"), i % 10 == 9 ? "" : report("m" + i));
        }
        Files.writeString(folder.resolve("box.mbox"), box);
        Files.writeString(folder.resolve("known.yaml"), documents);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("known.jsonl.gz")))) {
            packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        return List.of(folder.resolve("box.mbox").toString(), mails.toString(), folder.resolve("known.jsonl.gz").toString(),
                folder.resolve("known.yaml").toString());
    }

    private static String report(String name) {
        return "From: MAILER-DAEMON@mail.sender.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                + "This is the mail system at host mail.sender.example.\n\n<" + name + "@recipient.example>: unknown user: \"" + name + "\"\n\n";
    }

    /** A diagnosis without findings, with what was read. */
    static Diagnosis diagnosis(Incident incident) {
        return new Diagnosis(incident.name(), "none", incident.reading(), List.of(), List.of(), List.of(), List.of(),
                List.of(String.valueOf(incident.stated())), List.of(), List.of());
    }

    static BatchOptions options(List<String> inputs, Path out, int threads, boolean resume) {
        return new BatchOptions(inputs, null, InputStream.nullInputStream(), List.of(), out, threads, Duration.ofSeconds(60), resume, true);
    }

    /** The results under {@code out}, which has to hold nothing else. */
    static List<String> results(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            List<Path> sorted = files.sorted().toList();
            List<String> results = new ArrayList<>();
            for (Path file : sorted) {
                results.add(file.getFileName() + "\n" + Files.readString(file));
            }
            return results;
        }
    }
}
