package org.ndrexpert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.situation.Known;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;

/** The same incident and the same knowledge give the same bytes, whatever else differs. */
class SameAnswerTest {

    private static final NdrExpert EXPERT = NdrExpert.load();
    private static final List<Scenario> SCENARIOS = TestCases.in(Path.of("test-cases")).scenarios();

    private static String answer(Incident incident) {
        return DiagnosisDocument.json(EXPERT.diagnose(incident));
    }

    @Test
    void in_any_locale() {
        List<String> expected = SCENARIOS.stream().map(scenario -> answer(scenario.given())).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(SCENARIOS.stream().map(scenario -> answer(scenario.given())).toList()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void in_any_order_of_the_observations() {
        Random random = new Random(1);
        for (Scenario scenario : SCENARIOS) {
            List<Known> shuffled = new ArrayList<>(scenario.given().stated());
            Collections.shuffle(shuffled, random);
            Incident given = scenario.given();
            Incident other = new Incident(given.name(), given.source(), given.reading(), given.reportSource(), shuffled, given.context());
            assertThat(answer(other)).as(scenario.name()).isEqualTo(answer(given));
        }
    }

    @Test
    void on_any_thread() throws InterruptedException, ExecutionException {
        List<String> expected = SCENARIOS.stream().map(scenario -> answer(scenario.given())).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> SCENARIOS.stream().map(scenario -> answer(scenario.given())).toList()));
            }
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
