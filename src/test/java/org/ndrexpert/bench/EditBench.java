package org.ndrexpert.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what somebody who edits a rule waits for: from the save of one rule file to the result of the test cases, by the clock on the
 * wall, with a new process for each edit and with one that watches. Each round edits another file, in a copy of the knowledge.
 */
public final class EditBench {

    private static final int COLD_ROUNDS = 7;
    private static final int WARM_ROUNDS = 15;

    private final Path command;
    private final Path folder;
    private final List<Path> rules;
    private int edits;

    private EditBench(Path command, Path folder) throws IOException {
        this.command = command;
        this.folder = folder;
        try (Stream<Path> walked = Files.walk(folder.resolve("rules"))) {
            rules = walked.filter(path -> path.toString().endsWith(".drl")).sorted().toList();
        }
    }

    /** @param arguments the project's folder, a folder to work in, which has to be there */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Path folder = Path.of(arguments[1]);
        for (String room : List.of("rules", "facts", "test-cases")) {
            copy(project.resolve(room), folder.resolve(room));
        }
        EditBench bench = new EditBench(project.resolve("bin/ndr"), folder);
        System.out.printf(Locale.ROOT, "from the save of one of %d rule files to the result of the test cases, %d processors, load average %.1f%n",
                bench.rules.size(), Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        bench.measureCold();
        bench.measureWarm();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walked = Files.walk(from)) {
            for (Path path : walked.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private ProcessBuilder ndr(String... arguments) {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(true);
        process.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        process.environment().remove("NDR_KNOWLEDGE");
        return process;
    }

    /** @return when it was saved, by {@link System#nanoTime} */
    private long edit() throws IOException {
        Path file = rules.get(edits * 7 % rules.size());
        edits++;
        Files.writeString(file, "// edit " + edits + "\n", StandardOpenOption.APPEND);
        return System.nanoTime();
    }

    private void measureCold() throws IOException, InterruptedException {
        run();
        List<Long> unedited = new ArrayList<>();
        List<Long> edited = new ArrayList<>();
        for (int i = 0; i < COLD_ROUNDS; i++) {
            long start = System.nanoTime();
            run();
            unedited.add(System.nanoTime() - start);
            long saved = edit();
            run();
            edited.add(System.nanoTime() - saved);
        }
        print("cold: a new process, nothing edited", unedited);
        print("cold: a new process after each save", edited);
    }

    private void run() throws IOException, InterruptedException {
        Process process = ndr("test", folder.toString()).start();
        String last = "";
        try (BufferedReader out = reader(process)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ndr test ended with " + last);
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private void measureWarm() throws IOException, InterruptedException {
        Process process = ndr("test", "--watch", folder.toString()).start();
        try (BufferedReader out = reader(process)) {
            await(out, "waiting for saves");
            List<Long> first = List.of(round(out));
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < WARM_ROUNDS; i++) {
                times.add(round(out));
            }
            print("watching: the first save, at once", first);
            print("watching: every further save", times);
            process.outputWriter().write("q\n");
            process.outputWriter().flush();
            process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private long round(BufferedReader out) throws IOException {
        long saved = edit();
        await(out, "run again");
        return System.nanoTime() - saved;
    }

    private static void await(BufferedReader out, String text) throws IOException {
        String line = out.readLine();
        while (line != null && !line.contains(text)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("ndr test --watch ended before \"" + text + "\"");
        }
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted(Comparator.naturalOrder()).toList();
        System.out.printf(Locale.ROOT, "%-50s median %.2f s, %.2f to %.2f s, %d rounds%n", what, sorted.get(sorted.size() / 2) / 1e9,
                Collections.min(sorted) / 1e9, Collections.max(sorted) / 1e9, sorted.size());
    }
}
