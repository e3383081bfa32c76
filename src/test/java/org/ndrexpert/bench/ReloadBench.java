package org.ndrexpert.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.Reload;
import org.ndrexpert.incident.Incident;

/**
 * Edits a rule and reloads, again and again, and diagnoses with the new knowledge each time. Prints what is left of memory after a
 * collection: knowledge that is no longer used has to go, its classes with it.
 */
public final class ReloadBench {

    private static final Set<Integer> SHOWN = Set.of(1, 10, 50, 100, 200, 500, 1000);

    private static final String EDITED = "rules/exchange-5.5/Q288848-attachment-not-yet-scanned.drl";

    /** The first of them are about the edited rules; each kind of incident needs a rule base, which takes longer to make than to use. */
    private static final int INCIDENTS = 4;

    private ReloadBench() {}

    /** @param arguments a folder to be filled with knowledge, and the number of reloads */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int reloads = Integer.parseInt(arguments[1]);
        copy(folder);
        NdrExpert expert = NdrExpert.load(folder);
        List<Incident> incidents = BenchIncidents.withFacts().stream().limit(INCIDENTS).toList();
        String text = Files.readString(folder.resolve(EDITED));
        System.out.printf(Locale.ROOT, "%d rules, %d incidents diagnosed after each reload%n", expert.knowledge().ruleNames().size(), incidents.size());
        System.out.printf("%8s %16s %14s %16s %14s%n", "reloads", "heap after GC", "metaspace", "classes loaded", "ms each");
        long[] nanos = new long[reloads];
        incidents.forEach(expert::diagnose);
        print(0, nanos);
        for (int i = 1; i <= reloads; i++) {
            Files.writeString(folder.resolve(EDITED), text.replace("recipientsOnSameServer < 2", "recipientsOnSameServer < " + (i + 2)));
            long start = System.nanoTime();
            if (!(expert.reload() instanceof Reload.Loaded)) {
                throw new IllegalStateException("the edited knowledge was not loaded");
            }
            nanos[i - 1] = System.nanoTime() - start;
            incidents.forEach(expert::diagnose);
            if (SHOWN.contains(i) || i == reloads) {
                print(i, nanos);
            }
        }
    }

    /** The knowledge of this project, each rule file with a line more, so that none is taken from what the program was built with. */
    private static void copy(Path folder) throws IOException {
        for (String room : List.of("rules", "facts")) {
            try (Stream<Path> files = Files.walk(Path.of(room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(folder.resolve(file).getParent());
                    Files.writeString(folder.resolve(file), Files.readString(file) + (room.equals("rules") ? "\n// copied\n" : ""));
                }
            }
        }
    }

    private static void print(int reloads, long[] nanos) {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum();
        long[] done = Arrays.copyOf(nanos, reloads);
        Arrays.sort(done);
        System.out.printf(Locale.ROOT, "%8d %13.1f MB %11.1f MB %16d %14s%n", reloads,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0, metaspace / 1048576.0,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(), reloads == 0 ? "" : String.valueOf(done[reloads / 2] / 1_000_000));
    }
}
