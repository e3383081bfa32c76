package org.ndrexpert.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ndrexpert.summary.Summary;
import org.ndrexpert.summary.SummaryDocument;
import org.ndrexpert.summary.SummaryPage;

/** The folder of results: diagnoses, rejects, what they say together for programs and for people, and while it grows a checkpoint. */
final class Results implements AutoCloseable {

    private static final String DIAGNOSES = "diagnoses.jsonl";
    private static final String REJECTS = "rejects.jsonl";
    private static final String SUMMARY = "summary.json";
    private static final String REPORT = "report.html";

    private final Path folder;
    private final Summary summary;
    private final String fingerprint;
    private final PartFile diagnoses;
    private final PartFile rejects;
    private BatchCount count;
    private long trail;

    /** Opens what a run has left, up to {@code from}. */
    Results(Path folder, Checkpoint from) throws IOException, RefusedException {
        this.folder = folder;
        this.summary = from.summary().isEmpty() ? new Summary() : Summary.of(from.summary());
        this.fingerprint = from.fingerprint();
        this.count = from.count();
        this.trail = from.trail();
        diagnoses = PartFile.open(folder.resolve(DIAGNOSES), from.diagnoses());
        try {
            rejects = PartFile.open(folder.resolve(REJECTS), from.rejects());
        } catch (IOException | RefusedException e) {
            diagnoses.close();
            throw e;
        }
    }

    BatchCount count() {
        return count;
    }

    /** Writes what came of a record. */
    void write(List<Entry> entries, long trailWithRecord) throws IOException {
        for (Entry entry : entries) {
            if (entry instanceof Diagnosed diagnosed) {
                diagnoses.write(diagnosed.line());
                summary.add(diagnosed.diagnosis(), diagnosed.source());
            } else if (entry instanceof Reject reject) {
                rejects.write(reject.line());
                summary.reject(reject.kind().term(), reject.position().source());
            }
            count = count.with(entry);
        }
        count = count.withRecord();
        trail = trailWithRecord;
    }

    /** From here on nothing that was written so far is done again. */
    void checkpoint() throws IOException {
        checkpoint(false);
    }

    private void checkpoint(boolean complete) throws IOException {
        diagnoses.force();
        rejects.force();
        new Checkpoint(fingerprint, count, trail, diagnoses.length(), rejects.length(), complete, summary.state()).write(folder);
    }

    /** Gives the results their names, all of which are there from the moment on in which the first of them is. */
    void finish() throws IOException, RefusedException {
        write(SUMMARY, SummaryDocument.json(summary) + "\n");
        write(REPORT, SummaryPage.html(summary));
        checkpoint(true);
        publish(folder);
    }

    private void write(String name, String content) throws IOException, RefusedException {
        try (PartFile file = PartFile.open(folder.resolve(name), 0)) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
            file.force();
        }
    }

    /** What is left to do when all has been written; may be done again. */
    static void publish(Path folder) throws IOException {
        for (String name : List.of(DIAGNOSES, REJECTS, SUMMARY, REPORT)) {
            PartFile.publish(folder.resolve(name));
        }
        Files.deleteIfExists(Checkpoint.in(folder));
    }

    @Override
    public void close() throws IOException {
        diagnoses.close();
        rejects.close();
    }
}
