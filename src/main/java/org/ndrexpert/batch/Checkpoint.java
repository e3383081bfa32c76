package org.ndrexpert.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ndrexpert.summary.Summary;

/**
 * What it takes to go on with a batch. It becomes visible in its folder whole or not at all.
 *
 * @param fingerprint of what decides the results: a run with another one cannot go on from here
 * @param count how many records are done, and what came of them
 * @param trail of these records
 * @param diagnoses bytes of the diagnoses of these records
 * @param rejects bytes of the rejects among them
 * @param table bytes of the table of the diagnoses; 0 where there is none
 * @param complete whether nothing is left to do but to give the results their names
 * @param summary the state of what is added up over these records; empty where there are none, and where it was
 *     not read but is to be written
 */
record Checkpoint(String fingerprint, BatchCount count, long trail, long diagnoses, long rejects, long table, boolean complete,
        String summary) {

    private static final String NAME = "checkpoint";

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /**
     * The one that a run has left in a folder; empty where there is none.
     *
     * @throws RefusedException where a file of its name is something else
     */
    static Optional<Checkpoint> read(Path folder) throws IOException, RefusedException {
        Path file = in(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int colon = line.indexOf(": ");
            values.put(line.substring(0, Math.max(0, colon)), line.substring(colon < 0 ? 0 : colon + 2));
        }
        try {
            return Optional.of(read(values));
        } catch (NumberFormatException e) {
            throw new RefusedException(file + " is no checkpoint of this program; delete it to begin anew");
        }
    }

    private static Checkpoint read(Map<String, String> values) {
        BatchCount count = new BatchCount(number(values, "records"), number(values, "incidents"), number(values, "rejected"),
                number(values, "rulesFailed"));
        return new Checkpoint(values.getOrDefault("fingerprint", ""), count, number(values, "trail"), number(values, "diagnosesBytes"),
                number(values, "rejectsBytes"), number(values, "tableBytes"), Boolean.parseBoolean(values.get("complete")),
                values.getOrDefault("summary", ""));
    }

    private static long number(Map<String, String> values, String key) {
        return Long.parseLong(values.getOrDefault(key, ""));
    }

    /**
     * Makes it the one of a folder. The summary stands last, since it is the longest, and is written piece by piece: as one text it would
     * take more memory than all that is added up.
     */
    void write(Path folder, Summary sum) throws IOException {
        String head = String.join("\n", List.of("fingerprint: " + fingerprint, "records: " + count.records(), "incidents: " + count.incidents(),
                "rejected: " + count.rejects(), "rulesFailed: " + count.rulesFailed(), "trail: " + trail, "diagnosesBytes: " + diagnoses,
                "rejectsBytes: " + rejects, "tableBytes: " + table, "complete: " + complete, "summary: "));
        Path written = folder.resolve(NAME + ".part");
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
                Writer text = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16)) {
            text.write(head);
            sum.writeState(text);
            text.write('\n');
            text.flush();
            channel.force(false);
        }
        Files.move(written, in(folder), StandardCopyOption.ATOMIC_MOVE);
    }
}
