package org.ndrexpert.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.Inputs;

/** Records that somebody else reads, with what came of each. */
@Timeout(60)
class EvaluationsTest {

    private static final int COUNT = 100;

    @Test
    void what_hangs_or_fails_costs_itself_alone_and_is_at_hand_afterwards() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Function<Incident, Diagnosis> diagnosing = incident -> switch (incident.name()) {
            case "I2" -> hanging(never);
            case "I3" -> throw new IllegalStateException("three");
            case "I4" -> throw new OutOfMemoryError("four");
            default -> BatchSamples.diagnosis(incident);
        };
        List<Evaluated> all = all(diagnosing, Duration.ofSeconds(5), taker -> lines(taker, COUNT));
        never.countDown();

        assertThat(all).hasSize(COUNT).extracting(one -> one.record().position().ordinal()).isSorted();
        assertThat(all).filteredOn(one -> one.entries().get(0) instanceof Reject).extracting(one -> ((Reject) one.entries().get(0)).kind())
                .containsExactly(Reject.Kind.TOO_SLOW, Reject.Kind.FAILED, Reject.Kind.FAILED);
        assertThat(new String(all.get(2).record().start(100), StandardCharsets.UTF_8)).isEqualTo(line(2));
    }

    @Test
    void a_reader_that_fails_is_told_of_behind_the_records_before() {
        List<Evaluated> before = new ArrayList<>();
        assertThatThrownBy(() -> {
            try (Evaluations evaluations = evaluations(BatchSamples::diagnosis, Duration.ofSeconds(30), taker -> {
                lines(taker, 5);
                throw new EOFException("torn");
            })) {
                for (Optional<Evaluated> one = evaluations.next(); one.isPresent(); one = evaluations.next()) {
                    before.add(one.get());
                }
            }
        }).isInstanceOf(EOFException.class).hasMessage("torn");
        assertThat(before).hasSize(5);
    }

    @Test
    void the_reader_of_records_that_are_not_wanted_any_more_ends() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Evaluations evaluations = evaluations(BatchSamples::diagnosis, Duration.ofSeconds(30), taker -> {
            try {
                while (true) {
                    lines(taker, COUNT);
                }
            } finally {
                ended.countDown();
            }
        });
        evaluations.next();
        evaluations.close();

        ended.await();
    }

    private static List<Evaluated> all(Function<Incident, Diagnosis> diagnosing, Duration limit, Evaluations.Records records) throws Exception {
        List<Evaluated> all = new ArrayList<>();
        try (Evaluations evaluations = evaluations(diagnosing, limit, records)) {
            for (Optional<Evaluated> one = evaluations.next(); one.isPresent(); one = evaluations.next()) {
                all.add(one.get());
            }
        }
        return all;
    }

    private static Evaluations evaluations(Function<Incident, Diagnosis> diagnosing, Duration limit, Evaluations.Records records) {
        return new Evaluations(diagnosing, List.of(), limit, 1 << 20, records);
    }

    private static void lines(Inputs.Taker taker, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(line(i));
        }
        new Inputs(List.of()).divide("x.jsonl", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), taker);
    }

    private static String line(int number) {
        return "{\"incident\": \"I%d\", \"observations\": [{\"message\": {\"recipientCount\": %d}}]}\n".formatted(number, number);
    }

    private static Diagnosis hanging(CountDownLatch never) {
        boolean over = false;
        while (!over) {
            try {
                never.await();
                over = true;
            } catch (InterruptedException e) {
                // what hangs does not hear
            }
        }
        throw new IllegalStateException("given up");
    }
}
