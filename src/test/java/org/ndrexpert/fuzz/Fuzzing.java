package org.ndrexpert.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of Jazzer over one target, in a process of its own: only there can it have little memory, and its agent leaves the other
 * tests alone.
 *
 * @param executions how many inputs were tried
 * @param seconds how long that took, with starting
 * @param coverage edges of the program that were reached
 * @param findings what was found, each with the file that shows it
 * @param log all that Jazzer said
 */
public record Fuzzing(long executions, double seconds, long coverage, List<String> findings, Path log) {

    /** Little enough to show a small input that takes much memory; Jazzer itself needs half of it. */
    private static final String HEAP = "-Xmx128m";

    /** What the readers need. Jazzer looks through every jar that it is given, which took two thirds of a short run. */
    private static final List<String> LIBRARIES = List.of("jazzer", "apache-mime4j", "commons-io", "jackson", "snakeyaml");

    /** Seconds that one input may take before it counts as a finding: far more than any does, on a busy machine too. */
    private static final int SLOWEST = 20;

    private static final Pattern EXECUTIONS = Pattern.compile("^(?:stat::number_of_executed_units: |#)(\\d+)", Pattern.MULTILINE);
    private static final Pattern COVERAGE = Pattern.compile(" cov: (\\d+) ");
    private static final Pattern WRONG = Pattern.compile("^== Java Exception: (.*)|^==\\d+== ?ERROR: libFuzzer: (.*)");
    private static final Pattern KEPT = Pattern.compile("Test unit written to (.*)");

    /**
     * Fails if that many inputs show a mistake. The same inputs are tried every time, as long as neither the program nor the
     * samples change. Skipped where Jazzer does not run.
     */
    public static void findsNothing(Target target, int executions) {
        String system = system();
        assumeTrue(runsHere(system), () -> "Jazzer has no library for " + system);
        try {
            Fuzzing fuzzing = run(target, List.of("-XX:TieredStopAtLevel=1"), List.of("-runs=" + executions, "-seed=20060306"));
            assumeTrue(fuzzing.loaded(), () -> "Jazzer's library for " + system + " cannot be loaded here; see " + fuzzing.log);
            assertThat(fuzzing.findings).as("What was answered wrongly and the input; bin/fuzz 10 tries it again").isEmpty();
            assertThat(fuzzing.executions).as("Inputs tried; " + fuzzing.log + " says why").isGreaterThanOrEqualTo(executions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Jazzer brings a library for this system. */
    static boolean runsHere(String system) {
        String name = system.startsWith("windows") ? "jazzer_driver.dll"
                : "libjazzer_driver." + (system.startsWith("macos") ? "dylib" : "so");
        return ClassLoader.getSystemResource("com/code_intelligence/jazzer/driver/jazzer_driver_" + system + "/" + name) != null;
    }

    /** Whether the library could be used: one for another C library is there, but cannot be. */
    boolean loaded() throws IOException {
        return executions > 0 || !Files.readString(log, StandardCharsets.ISO_8859_1).contains("UnsatisfiedLinkError");
    }

    /** This system by the name that Jazzer gives it. */
    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name)
                + "_" + (processor.equals("amd64") ? "x86_64" : processor);
    }

    /**
     * @param machine further settings of the Java machine
     * @param limits how long to go on and where to begin, in the words of Jazzer and libFuzzer
     */
    static Fuzzing run(Target target, List<String> machine, List<String> limits) throws IOException {
        Path folder = Files.createDirectories(target.folder());
        Path seeds = folder.resolve("seeds");
        Files.writeString(seeds, target.seeds().stream().map(Path::toString).collect(Collectors.joining(",")));
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading", "-cp", classPath()));
        command.addAll(machine);
        // The heap is limited already, and Linux counts the memory of the process that starts this one as this one's peak.
        command.addAll(List.of("com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.className(),
                "--instrumentation_includes=org.ndrexpert.**:org.apache.james.mime4j.**",
                "--reproducer_path=" + folder, "-artifact_prefix=" + folder + File.separator, "-seed_inputs=@" + seeds,
                "-dict=" + target.dictionary(), "-max_len=" + target.longest(), "-timeout=" + SLOWEST, "-report_slow_units=" + SLOWEST,
                "-rss_limit_mb=0", "-print_final_stats=1"));
        command.addAll(limits);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        int exit = exitOf(process);
        return of(log, (System.nanoTime() - start) / 1e9, exit);
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || LIBRARIES.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int exitOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IllegalStateException(e);
        }
    }

    private static Fuzzing of(Path log, double seconds, int exit) throws IOException {
        // It prints inputs as they are, so no other charset will do.
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        List<String> findings = new ArrayList<>();
        String wrong = "Jazzer ended with exit code " + exit;
        for (String line : said.lines().toList()) {
            Matcher named = WRONG.matcher(line);
            Matcher kept = KEPT.matcher(line);
            if (named.find()) {
                wrong = named.group(1) == null ? named.group(2) : named.group(1);
            } else if (kept.find()) {
                findings.add(wrong + ": " + kept.group(1));
            }
        }
        if (findings.isEmpty() && exit != 0) {
            findings.add(wrong + ": " + log);
        }
        return new Fuzzing(last(EXECUTIONS, said), seconds, last(COVERAGE, said), List.copyOf(findings), log);
    }

    private static long last(Pattern pattern, String said) {
        long last = 0;
        for (Matcher matcher = pattern.matcher(said); matcher.find(); ) {
            last = Long.parseLong(matcher.group(1));
        }
        return last;
    }
}
