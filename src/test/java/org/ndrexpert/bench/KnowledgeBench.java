package org.ndrexpert.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.incident.Incident;

/**
 * Measures what knowledge of one's own costs where it says nothing of an incident: rules and rows of tables beside the built-in ones, from
 * an incident to its line of JSON. In each round every knowledge has its turn, one after the other in one process, so that a ratio
 * is taken of neighbours in time and says nothing of how busy the machine is.
 */
public final class KnowledgeBench {

    private static final int ROUNDS = 15;
    private static final long TURN_NANOS = 250_000_000L;
    private static final int WARM_UP_TURNS = 12;

    private final Map<String, NdrExpert> experts = new LinkedHashMap<>();
    private long sink;

    private KnowledgeBench() {}

    /** @param arguments a folder for the extra knowledge, which has to be there and is filled */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        KnowledgeBench bench = new KnowledgeBench();
        bench.experts.put("built-in knowledge", NdrExpert.load());
        for (int count : new int[] {10, 100, 1_000}) {
            bench.experts.put(count + " rules more", NdrExpert.withLayers(ExtraKnowledge.rules(folder.resolve("rules-" + count), count)));
        }
        for (int count : new int[] {10, 100, 1_000}) {
            bench.experts.put(count + " rows more", NdrExpert.withLayers(
                    ExtraKnowledge.rows(folder.resolve("rows-" + count), count, ExtraKnowledge.Table.AS_USUAL)));
        }
        for (ExtraKnowledge.Table table : ExtraKnowledge.Table.values()) {
            bench.experts.put("   1000 rows of " + table.name().toLowerCase(Locale.ROOT), NdrExpert.withLayers(
                    ExtraKnowledge.rows(folder.resolve("rows-of-" + table), 1_000, List.of(table))));
        }
        List<Incident> reports = new ArrayList<>();
        for (byte[] message : BenchIncidents.messages()) {
            reports.add(Incident.ofReport("bench", message));
        }
        bench.measure("incidents of facts", BenchIncidents.withFacts());
        bench.measure("reports, read before", reports);
    }

    private void measure(String what, List<Incident> incidents) {
        for (int i = 0; i < WARM_UP_TURNS; i++) {
            experts.values().forEach(expert -> turn(expert, incidents));
        }
        Map<String, double[]> micros = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, NdrExpert> one : experts.entrySet()) {
                micros.computeIfAbsent(one.getKey(), any -> new double[ROUNDS])[round] = turn(one.getValue(), incidents);
            }
        }
        print(what, micros);
    }

    private void print(String what, Map<String, double[]> micros) {
        System.out.printf(Locale.ROOT, "%n%-40s %6s %12s %10s %24s%n", what + ", " + ROUNDS + " rounds", "rules", "\u00b5s each", "dearer by", "middle half of rounds");
        double[] base = micros.values().iterator().next();
        micros.forEach((name, times) -> {
            double[] ratios = new double[ROUNDS];
            Arrays.setAll(ratios, round -> 100 * (times[round] / base[round] - 1));
            Arrays.sort(ratios);
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT, "%-40s %6d %12.1f %8.1f %% %10.1f %% to %6.1f %%%n", name, experts.get(name).knowledge().ruleNames().size(),
                    sorted[ROUNDS / 2], ratios[ROUNDS / 2], ratios[ROUNDS / 4], ratios[ROUNDS * 3 / 4]);
        });
    }

    /** Microseconds of this thread's processor time for an incident. Not written as JSON, which lists all that a layer adds. */
    private double turn(NdrExpert expert, List<Incident> incidents) {
        long start = cpuNanos();
        long done = 0;
        while (cpuNanos() - start < TURN_NANOS) {
            for (Incident incident : incidents) {
                sink += expert.diagnose(incident).findings().size();
                done++;
            }
        }
        return (cpuNanos() - start) / 1e3 / done;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
