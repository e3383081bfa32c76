package org.ndrexpert.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills runs by a signal that nothing can catch, at points that nobody has chosen. */
class KilledBatchTest {
    private static final int COUNT = 250;
    private static final int KILLS = Integer.getInteger("ndr.kills", 5);

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void a_run_that_is_killed_again_and_again_ends_with_the_bytes_of_one_that_was_not() throws IOException, InterruptedException {
        List<String> inputs = BatchSamples.write(Files.createDirectories(folder.resolve("in")), COUNT);
        assertThat(start("whole", false, inputs).waitFor()).isZero();
        Path out = folder.resolve("killed");
        Random random = new Random();
        int killed = 0;
        for (int round = 0; killed < KILLS && !Files.exists(out.resolve("summary.json")); round++) {
            Process run = start("killed", round > 0, inputs);
            if (killed(run, out, random.nextInt(40))) {
                killed++;
            }
        }
        assertThat(start("killed", true, inputs).waitFor()).isZero();

        assertThat(killed).isPositive();
        assertThat(BatchSamples.results(out)).isEqualTo(BatchSamples.results(folder.resolve("whole")));
    }

    /** Lets it get on with the batch for a while, which the disk shows, and kills it. */
    private static boolean killed(Process run, Path out, int millis) throws InterruptedException, IOException {
        long before = written(out);
        while (run.isAlive() && written(out) == before) {
            Thread.sleep(1);
        }
        boolean ended = run.waitFor(millis, TimeUnit.MILLISECONDS);
        run.destroyForcibly().waitFor();
        return !ended;
    }

    /** Bytes of the diagnoses, with those that a run before has left. */
    private static long written(Path out) throws IOException {
        Path part = out.resolve("diagnoses.jsonl.part");
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private Process start(String out, boolean resume, List<String> inputs) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), KilledBatch.class.getName(),
                folder.resolve(out).toString(), String.valueOf(resume)));
        command.addAll(inputs);
        return new ProcessBuilder(command).inheritIO().start();
    }
}
