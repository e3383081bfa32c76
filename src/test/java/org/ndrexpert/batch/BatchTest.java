package org.ndrexpert.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;

@Timeout(60)
class BatchTest {
    private static final int COUNT = 50;
    private static final Batch.Pace OFTEN = new Batch.Pace(7, Long.MAX_VALUE);

    @TempDir
    Path folder;

    private List<String> inputs;

    @BeforeEach
    void write() throws IOException {
        inputs = BatchSamples.write(Files.createDirectories(folder.resolve("in")), COUNT);
    }

    @Test
    void every_record_becomes_a_line_of_the_diagnoses_or_of_the_rejects() throws IOException {
        BatchEnd end = run(BatchSamples::diagnosis, options("out", 2, false));

        assertThat(end).isEqualTo(new BatchEnd.Finished(new BatchCount(4 * COUNT, 4 * COUNT * 9 / 10, 4 * COUNT / 10, 0)));
        assertThat(Files.readAllLines(folder.resolve("out/diagnoses.jsonl"))).hasSize(180)
                .first().asString().contains("\"source\":\"" + inputs.get(0) + "#1\"");
        assertThat(Files.readAllLines(folder.resolve("out/rejects.jsonl"))).hasSize(20)
                .first().asString().contains("box.mbox#4\",\"ordinal\":4,\"offset\":", "\"kind\":\"unreadable\"", "no report on delivery");
        assertThat(BatchSamples.results(folder.resolve("out"))).extracting(file -> file.lines().findFirst().orElseThrow())
                .containsExactly("diagnoses.csv", "diagnoses.jsonl", "rejects.jsonl", "report.html", "summary.json");
        assertThat(folder.resolve("out/summary.json")).content().contains("\"incidents\":180", "\"rejected\":20");
    }

    @Test
    void the_table_is_there_only_where_it_was_asked_for() throws IOException {
        run(BatchSamples::diagnosis, options("out", 2, false));
        assertThat(Files.readAllLines(folder.resolve("out/diagnoses.csv"))).hasSize(1 + 180)
                .first().asString().startsWith("\uFEFF\"incident\",\"source\"");
        run(BatchSamples::diagnosis, new BatchOptions(inputs, null, InputStream.nullInputStream(), List.of(), folder.resolve("out"), 1,
                Duration.ofSeconds(60), false, false));

        assertThat(folder.resolve("out/diagnoses.csv")).doesNotExist();
        assertThat(folder.resolve("out/diagnoses.jsonl")).exists();
    }

    @Test
    void the_place_of_a_reject_is_where_its_bytes_are() throws IOException {
        run(BatchSamples::diagnosis, options("out", 1, false));
        String reject = Files.readAllLines(folder.resolve("out/rejects.jsonl")).get(0);
        int offset = Integer.parseInt(reject.substring(reject.indexOf("\"offset\":") + 9, reject.indexOf(",\"kind\"")));

        assertThat(Files.readString(folder.resolve("in/box.mbox")).substring(offset)).startsWith("From MAILER-DAEMON Mon Mar  6 08:13:02 2006\nSubject: lunch");
    }

    @Test
    void the_results_are_the_same_for_any_number_of_threads_and_any_speed_of_theirs() throws IOException {
        run(BatchSamples::diagnosis, options("one", 1, false));
        for (int threads : new int[] {2, 5}) {
            AtomicInteger turn = new AtomicInteger();
            run(incident -> {
                LockSupport.parkNanos(turn.incrementAndGet() % threads * 500_000L);
                return BatchSamples.diagnosis(incident);
            }, options("many" + threads, threads, false));
            assertThat(BatchSamples.results(folder.resolve("many" + threads))).isEqualTo(BatchSamples.results(folder.resolve("one")));
        }
    }

    @Test
    void what_hangs_or_fails_costs_itself_alone() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        BatchOptions options = new BatchOptions(inputs.subList(0, 1), null, InputStream.nullInputStream(), List.of(), folder.resolve("out"), 1,
                Duration.ofSeconds(5), false, false);
        BatchEnd end = run(incident -> {
            if (String.valueOf(incident.source()).endsWith("#2")) {
                hang(never);
            }
            if (String.valueOf(incident.source()).endsWith("#3")) {
                return deeper(incident);
            }
            return BatchSamples.diagnosis(incident);
        }, options);
        never.countDown();

        assertThat(end).isEqualTo(new BatchEnd.Finished(new BatchCount(COUNT, COUNT * 9 / 10 - 2, COUNT / 10 + 2, 0)));
        assertThat(Files.readAllLines(folder.resolve("out/rejects.jsonl")).subList(0, 2)).satisfiesExactly(
                slow -> assertThat(slow).contains("box.mbox#2", "too-slow", "not diagnosed within 5.0 s"),
                failed -> assertThat(failed).contains("box.mbox#3", "failed", "StackOverflowError"));
    }

    @Test
    void where_too_many_hang_at_once_it_stops_and_goes_on_behind_them_in_another_process() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        Function<Incident, Diagnosis> hanging = incident -> {
            if (!incident.stated().isEmpty()) {
                hang(never);
            }
            return BatchSamples.diagnosis(incident);
        };
        List<BatchEnd> ends = new ArrayList<>();
        do {
            ends.add(run(hanging, new BatchOptions(List.of(inputs.get(0), inputs.get(3)), null, InputStream.nullInputStream(), List.of(),
                    folder.resolve("out"), 1, Duration.ofMillis(100), !ends.isEmpty(), true)));
        } while (ends.get(ends.size() - 1) instanceof BatchEnd.Hanging && ends.size() < 20);
        never.countDown();

        assertThat(ends).hasSizeBetween(5, 6).first().isInstanceOfSatisfying(BatchEnd.Hanging.class, first -> assertThat(first.threads()).isEqualTo(8));
        assertThat(ends).last().isEqualTo(new BatchEnd.Finished(new BatchCount(2 * COUNT, 45, 5 + COUNT, 0)));
        assertThat(Files.readAllLines(folder.resolve("out/rejects.jsonl"))).hasSize(5 + COUNT).doesNotHaveDuplicates()
                .filteredOn(line -> line.contains("too-slow")).hasSize(45);
    }

    private static void hang(CountDownLatch until) {
        boolean open = false;
        while (!open) {
            try {
                until.await();
                open = true;
            } catch (InterruptedException e) {
                open = false; // as code does that does not care
            }
        }
    }

    private static Diagnosis deeper(Incident incident) {
        return deeper(incident.with(List.of()));
    }

    @Test
    void a_run_that_was_stopped_goes_on_with_nothing_lost_and_nothing_twice() throws IOException {
        run(BatchSamples::diagnosis, options("whole", 2, false));
        BatchEnd end = null;
        for (int round = 1; !(end instanceof BatchEnd.Finished); round++) {
            end = stoppedAfter(30, options("parts", 2, round > 1));
            assertThat(round).isLessThan(20);
        }

        assertThat(BatchSamples.results(folder.resolve("parts"))).isEqualTo(BatchSamples.results(folder.resolve("whole")));
    }

    private static BatchEnd stoppedAfter(int diagnoses, BatchOptions options) {
        AtomicInteger done = new AtomicInteger();
        Batch[] batch = new Batch[1];
        batch[0] = batch(incident -> {
            if (done.incrementAndGet() == diagnoses) {
                batch[0].stop();
            }
            return BatchSamples.diagnosis(incident);
        }, options);
        return batch[0].run();
    }

    @Test
    void nothing_is_mixed_with_the_results_of_another_run() throws IOException {
        assertThat(stoppedAfter(1, options("out", 1, false))).isInstanceOf(BatchEnd.Stopped.class);

        assertThat(why(options("out", 1, false))).contains("holds a run that has not ended", "--resume");
        assertThat(why(BatchSamples.options(inputs.subList(0, 2), folder.resolve("out"), 1, true))).contains("other inputs");
        Files.writeString(folder.resolve("in/box.mbox"), Files.readString(folder.resolve("in/box.mbox")).replace("a0@", "b0@"));
        assertThat(why(options("out", 1, true))).contains("are not those of these inputs any more");
        assertThat(why(BatchSamples.options(inputs, folder.resolve("in/mails/out"), 1, false))).contains("name an --out elsewhere");
    }

    private static String why(BatchOptions options) {
        return ((BatchEnd.Refused) run(BatchSamples::diagnosis, options)).why();
    }

    @Test
    void inputs_can_be_listed() throws IOException {
        byte[] list = (String.join("\n", inputs) + "\n\nnowhere.eml\n").getBytes(StandardCharsets.UTF_8);
        run(BatchSamples::diagnosis, new BatchOptions(List.of(), "-", new ByteArrayInputStream(list), List.of(), folder.resolve("listed"), 1,
                Duration.ofSeconds(60), false, false));
        run(BatchSamples::diagnosis, options("named", 1, false));

        assertThat(folder.resolve("listed/diagnoses.jsonl")).hasSameTextualContentAs(folder.resolve("named/diagnoses.jsonl"));
        assertThat(Files.readAllLines(folder.resolve("listed/rejects.jsonl"))).last().asString().contains("nowhere.eml: there is no such file");
    }

    @Test
    void results_that_cannot_be_written_are_no_success() throws IOException {
        Files.createDirectories(folder.resolve("out/diagnoses.jsonl.part"));

        assertThat(run(BatchSamples::diagnosis, options("out", 1, false))).isInstanceOf(BatchEnd.OutputLost.class);
    }

    private BatchOptions options(String out, int threads, boolean resume) {
        return BatchSamples.options(inputs, folder.resolve(out), threads, resume);
    }

    private static BatchEnd run(Function<Incident, Diagnosis> diagnosing, BatchOptions options) {
        return batch(diagnosing, options).run();
    }

    private static Batch batch(Function<Incident, Diagnosis> diagnosing, BatchOptions options) {
        return new Batch(diagnosing, "knowledge", options, (count, bytes) -> { }, OFTEN);
    }
}
