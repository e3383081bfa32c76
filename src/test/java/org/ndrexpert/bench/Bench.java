package org.ndrexpert.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Situation;

/**
 * Measures one core in steady state: the floor, rules alone, whole diagnoses from facts, and from a message's bytes to a line of
 * JSON. Explanations are part of every figure but the floor's. Rates are medians of rounds, by the processor time of the one
 * thread that works; ratios within one run say more than rates.
 */
public final class Bench {

    /** The longest path is run this long first: the compiler of the JVM takes its time over the rule engine. */
    private static final int FIRST_WARM_UP_SECONDS = 25;

    private static final int WARM_UP_SECONDS = 4;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 1_500_000_000L;

    private long sink;

    private Bench() {}

    /** @param arguments a folder of reports to measure beside the built-in incidents; none where there is no such folder */
    public static void main(String[] arguments) throws IOException {
        NdrExpert expert = NdrExpert.load();
        List<Incident> incidents = BenchIncidents.withFacts();
        List<Situation> situations = incidents.stream().map(expert::situation).toList();
        List<List<Observation>> facts = situations.stream()
                .map(situation -> situation.known().stream().map(Known::observation).toList()).toList();
        List<byte[]> messages = BenchIncidents.messages();

        System.out.printf(Locale.ROOT, "%d incidents of facts, %d messages of %d bytes on average, %d rules%n", incidents.size(), messages.size(),
                messages.stream().mapToInt(message -> message.length).sum() / messages.size(), expert.knowledge().ruleNames().size());
        System.out.printf(Locale.ROOT, "%-62s %10s %10s %9s %8s%n", "one core, median of " + ROUNDS + " rounds", "a second", "µs each", "spread", "floor ×");
        Bench bench = new Bench();
        bench.round(messages, one -> DiagnosisDocument.json(expert.diagnose(Incident.ofReport("bench", one))), 2_000_000_000L);
        bench.round(incidents, one -> DiagnosisDocument.json(expert.diagnose(one)), FIRST_WARM_UP_SECONDS * 1_000_000_000L);
        double floor = bench.measure("floor: eight causes decided by hand, no reasons", facts, Floor::decide, 0);
        bench.measure("diagnosis from facts, with findings, remedies, questions, reasons", incidents, expert::diagnose, floor);
        bench.measure("   of which: what the session is told", incidents, expert::situation, floor);
        bench.measure("   of which: rules fire, conclusions are read", situations, expert.knowledge()::rulesThatHold, floor);
        bench.measure("diagnosis from facts, written as JSON", incidents, one -> DiagnosisDocument.json(expert.diagnose(one)), floor);
        bench.measure("reading a message", messages, ReportReader::read, floor);
        bench.measure("message bytes to JSON", messages,
                one -> DiagnosisDocument.json(expert.diagnose(Incident.ofReport("bench", one))), floor);
        if (arguments.length > 0 && Files.isDirectory(Path.of(arguments[0]))) {
            List<byte[]> reports = read(Path.of(arguments[0]));
            bench.measure("reading a message of the public corpus", reports, ReportReader::read, floor);
            bench.measure("message bytes to JSON, public corpus", reports,
                    one -> DiagnosisDocument.json(expert.diagnose(Incident.ofReport("bench", one))), floor);
        }
    }

    private static List<byte[]> read(Path folder) throws IOException {
        List<byte[]> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).sorted().toList()) {
                reports.add(Files.readAllBytes(file));
            }
        }
        return reports;
    }

    /** What is measured. */
    private interface Work<T> {
        Object on(T one);
    }

    private <T> double measure(String what, List<T> all, Work<T> work, double floor) {
        round(all, work, WARM_UP_SECONDS * 1_000_000_000L);
        double[] rates = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rates[i] = round(all, work, ROUND_NANOS);
        }
        Arrays.sort(rates);
        double median = rates[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-62s %,10.0f %10.1f %8.0f%% %8s%n", what, median, 1e6 / median,
                100 * (rates[ROUNDS - 1] - rates[0]) / median, floor == 0 ? "" : String.format(Locale.ROOT, "%.0f", floor / median));
        return median;
    }

    /** What this thread has used of a core, so that a busy machine counts as little as can be. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private <T> double round(List<T> all, Work<T> work, long nanos) {
        long start = cpuNanos();
        long done = 0;
        while (cpuNanos() - start < nanos) {
            for (T one : all) {
                sink += System.identityHashCode(work.on(one)) & 1;
                done++;
            }
        }
        return done * 1e9 / (cpuNanos() - start);
    }
}
