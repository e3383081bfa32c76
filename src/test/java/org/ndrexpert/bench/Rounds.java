package org.ndrexpert.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rounds of the same work by one thread, by the processor time that it uses; prints a line for each thing measured. */
final class Rounds {
    private static final int WARM_UP_SECONDS = 4;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 1_500_000_000L;

    private long sink;

    /** What is measured. */
    interface Work<T> {
        Object on(T one);
    }

    static void printHeading() {
        System.out.printf(Locale.ROOT, "%-62s %10s %10s %9s %8s%n", "one core, median of " + ROUNDS + " rounds", "a second", "\u00b5s each",
                "spread", "floor \u00d7");
    }

    /**
     * Measures and prints.
     *
     * @param floor the rate to compare with, 0 for none
     * @return how often a second, the median of the rounds
     */
    <T> double measure(String what, List<T> all, Work<T> work, double floor) {
        run(all, work, WARM_UP_SECONDS);
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

    /** How often a second, the median of three short rounds. */
    <T> double rate(List<T> all, Work<T> work) {
        run(all, work, 1);
        double[] rates = new double[3];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = round(all, work, ROUND_NANOS);
        }
        Arrays.sort(rates);
        return rates[1];
    }

    /** Works without measuring, as long as that many seconds of processor time. */
    <T> void run(List<T> all, Work<T> work, int seconds) {
        round(all, work, seconds * 1_000_000_000L);
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
