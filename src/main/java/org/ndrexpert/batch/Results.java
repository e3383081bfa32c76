package org.ndrexpert.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.explanation.DiagnosisCsv;
import org.ndrexpert.summary.Summary;
import org.ndrexpert.summary.SummaryDocument;
import org.ndrexpert.summary.SummaryPage;

/** The folder of results: diagnoses, rejects, what they say together for programs and for people, and while it grows a checkpoint. */
final class Results implements AutoCloseable {

    private static final String DIAGNOSES = "diagnoses.jsonl";
    private static final String TABLE = "diagnoses.csv";
    private static final String REJECTS = "rejects.jsonl";
    private static final String SUMMARY = "summary.json";
    private static final String REPORT = "report.html";

    private final Path folder;
    private final Summary summary;
    private final String fingerprint;
    private final PartFile diagnoses;
    private final PartFile rejects;
    private final @Nullable PartFile table;
    private final List<PartFile> open = new ArrayList<>();
    private BatchCount count;
    private long trail;

    /**
     * Opens what a run has left, up to {@code from}.
     *
     * @param withTable whether there is a table too
     */
    Results(Path folder, Checkpoint from, boolean withTable) throws IOException, RefusedException {
        this.folder = folder;
        this.summary = from.summary().isEmpty() ? new Summary() : Summary.of(from.summary());
        this.fingerprint = from.fingerprint();
        this.count = from.count();
        this.trail = from.trail();
        try {
            diagnoses = open(DIAGNOSES, from.diagnoses());
            rejects = open(REJECTS, from.rejects());
            table = withTable ? open(TABLE, from.table()) : null;
        } catch (IOException | RefusedException e) {
            close();
            throw e;
        }
        if (table != null && table.length() == 0) {
            table.write(DiagnosisCsv.head().getBytes(StandardCharsets.UTF_8));
        }
    }

    private PartFile open(String name, long kept) throws IOException, RefusedException {
        PartFile file = PartFile.open(folder.resolve(name), kept);
        open.add(file);
        return file;
    }

    BatchCount count() {
        return count;
    }

    /** Writes what came of a record. */
    void write(List<Entry> entries, long trailWithRecord) throws IOException {
        for (Entry entry : entries) {
            if (entry instanceof Diagnosed diagnosed) {
                diagnoses.write(diagnosed.line());
                if (table != null) {
                    table.write(diagnosed.rows());
                }
                summary.add(diagnosed.counted());
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
        for (PartFile file : open) {
            file.force();
        }
        new Checkpoint(fingerprint, count, trail, diagnoses.length(), rejects.length(), table == null ? 0 : table.length(), complete,
                "").write(folder, summary);
    }

    /** Gives the results their names, all of which are there from the moment on in which the first of them is. */
    void finish() throws IOException, RefusedException {
        write(SUMMARY, SummaryDocument.json(summary) + "\n");
        write(REPORT, SummaryPage.html(summary));
        checkpoint(true);
        publish(folder, table != null);
    }

    private void write(String name, String content) throws IOException, RefusedException {
        try (PartFile file = PartFile.open(folder.resolve(name), 0)) {
            file.write(content.getBytes(StandardCharsets.UTF_8));
            file.force();
        }
    }

    /**
     * What is left to do when all has been written; may be done again. The results of a run before in this folder go, so that what lies
     * there belongs together.
     */
    static void publish(Path folder, boolean withTable) throws IOException {
        for (String name : List.of(DIAGNOSES, TABLE, REJECTS, SUMMARY, REPORT)) {
            PartFile.publish(folder.resolve(name));
        }
        if (!withTable) {
            Files.deleteIfExists(folder.resolve(TABLE));
        }
        Files.deleteIfExists(Checkpoint.in(folder));
    }

    @Override
    public void close() throws IOException {
        for (PartFile file : open) {
            file.close();
        }
    }
}
