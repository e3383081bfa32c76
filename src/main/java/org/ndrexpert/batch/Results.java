package org.ndrexpert.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of results: diagnoses, rejects, their sum, and while it grows a checkpoint. */
final class Results implements AutoCloseable {

    private static final String DIAGNOSES = "diagnoses.jsonl";
    private static final String REJECTS = "rejects.jsonl";
    private static final String SUMMARY = "summary.json";

    private final Path folder;
    private final Tally tally;
    private final String fingerprint;
    private final PartFile diagnoses;
    private final PartFile rejects;
    private BatchCount count;
    private long trail;

    /** Opens what a run has left, up to {@code from}. */
    Results(Path folder, Tally tally, Checkpoint from) throws IOException, RefusedException {
        this.folder = folder;
        this.tally = tally;
        this.fingerprint = from.fingerprint();
        this.count = from.count();
        this.trail = from.trail();
        if (!from.tally().isEmpty()) {
            tally.restore(from.tally());
        }
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
                tally.add(diagnosed.diagnosis());
            } else if (entry instanceof Reject reject) {
                rejects.write(reject.line());
                tally.reject(reject);
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
        new Checkpoint(fingerprint, count, trail, diagnoses.length(), rejects.length(), complete, tally.state()).write(folder);
    }

    /** Gives the results their names, all of which are there from the moment on in which the first of them is. */
    void finish() throws IOException, RefusedException {
        try (PartFile summary = PartFile.open(folder.resolve(SUMMARY), 0)) {
            summary.write(tally.summary().getBytes(StandardCharsets.UTF_8));
            summary.force();
        }
        checkpoint(true);
        publish(folder);
    }

    /** What is left to do when all has been written; may be done again. */
    static void publish(Path folder) throws IOException {
        for (String name : List.of(DIAGNOSES, REJECTS, SUMMARY)) {
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
