package org.ndrexpert.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.cli.Main;

/** What is told of an incident depends on nothing but the incident: each run is a process of its own, set up as elsewhere in the world. */
@Timeout(300)
class SameResultsTest {

    private static final int INCIDENTS = 400;

    @TempDir
    private Path folder;
    private final List<String> inputs = new ArrayList<>();

    @BeforeEach
    void generate() throws IOException {
        new Generator(11, INCIDENTS, 8, folder, Path.of("")).write();
        try (Stream<Path> found = Files.list(folder.resolve("input"))) {
            found.map(Path::toString).sorted().forEach(inputs::add);
        }
    }

    /** The folder with the results of {@code ndr batch}. */
    private Path run(String name, int threads, List<String> settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dslf4j.internal.verbosity=ERROR", "-Dlog4j2.statusLoggerLevel=OFF"));
        command.addAll(settings);
        Path out = folder.resolve(name);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "batch", "--threads", String.valueOf(threads),
                "--out", out.toString()));
        command.addAll(inputs);
        Process run = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile()).start();
        assertThat(run.waitFor()).as(() -> read(folder.resolve(name + ".log"))).isEqualTo(3); // some input is poisoned
        return out;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** One line for each incident, whatever came first. */
    private static List<String> lines(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name)).stream().sorted().toList();
    }

    /** What is left of lines when the others are taken out, each as often as it is there; cut, since they are long. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left.stream().map(line -> line.substring(0, Math.min(line.length(), 500))).toList();
    }

    private static void assertSame(Path out, Path expected) throws IOException {
        assertThat(lines(expected, "diagnoses.jsonl")).hasSizeGreaterThan(INCIDENTS * 9 / 10);
        for (String name : List.of("diagnoses.jsonl", "rejects.jsonl")) {
            assertThat(without(lines(out, name), lines(expected, name))).isEmpty();
            assertThat(without(lines(expected, name), lines(out, name))).isEmpty();
        }
        for (String name : List.of("summary.json", "report.html")) {
            assertThat(out.resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
        }
    }

    @Test
    void order_threads_language_time_zone_and_encoding_of_the_machine_make_no_difference() throws IOException, InterruptedException {
        Path here = run("here", 2, List.of("-Duser.language=en", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"));
        Collections.reverse(inputs);
        Path turkey = run("turkey", 1, List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu", "-Dfile.encoding=ISO-8859-9"));
        assertSame(turkey, here);
        Collections.shuffle(inputs, new Random(1));
        Path egypt = run("egypt", 5, List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab", "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=US-ASCII"));
        assertSame(egypt, here);
        Path thailand = run("thailand", 3, List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH", "-Duser.timezone=Asia/Bangkok",
                "-Dfile.encoding=UTF-16"));
        assertSame(thailand, here);
    }
}
