package org.ndrexpert.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.batch.Batch;
import org.ndrexpert.batch.BatchEnd;
import org.ndrexpert.batch.BatchOptions;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportReader;

/** What is written to prove the program by has to be what it says itself. */
class GeneratorTest {

    private static final Path PROJECT = Path.of("");

    @TempDir
    private Path folder;

    private Manifest generate(String name, long seed, long count, double poison) throws IOException {
        Generator generator = new Generator(seed, count, poison, folder.resolve(name), PROJECT);
        generator.write();
        return generator.manifest();
    }

    private Map<String, Long> files(String name) throws IOException {
        Path root = folder.resolve(name);
        Map<String, Long> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                CRC32 check = new CRC32();
                check.update(Files.readAllBytes(file));
                files.put(root.relativize(file).toString(), check.getValue());
            }
        }
        return files;
    }

    @Test
    void the_same_seed_gives_the_same_bytes_wherever_and_another_one_gives_others() throws IOException {
        Locale before = Locale.getDefault();
        generate("one", 7, 600, 5);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            generate("other", 7, 600, 5);
        } finally {
            Locale.setDefault(before);
        }
        generate("next", 8, 600, 5);
        assertThat(files("other")).isEqualTo(files("one"));
        assertThat(files("next").keySet()).isEqualTo(files("one").keySet());
        assertThat(files("next").values()).isNotEqualTo(files("one").values());
    }

    @Test
    void a_batch_finds_as_many_incidents_and_rejects_as_the_manifest_says() throws IOException {
        Manifest manifest = generate("mixed", 3, 3_000, 6);
        Path out = folder.resolve("out");
        BatchOptions options = new BatchOptions(List.of(folder.resolve("mixed/input").toString()), null, InputStream.nullInputStream(), List.of(), out, 2,
                Duration.ofSeconds(60), false, true);

        BatchEnd end = new Batch(NdrExpert.load(), options, (count, bytes) -> { }).run();

        assertThat(end).isInstanceOf(BatchEnd.Finished.class);
        assertThat(counts(out)).isEqualTo(manifest.containers());
        assertThat(Files.readString(out.resolve("rejects.jsonl"))).doesNotContain("\"rules-failed\"", "\"failed\"", "\"too-slow\"");
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("<script", "<img", "\u001B", "\u202E");
    }

    /** Incidents and rejects by the kind of file. */
    private Map<String, Outcome> counts(Path out) throws IOException {
        Map<String, Outcome> counts = new TreeMap<>();
        String input = folder.resolve("mixed/input") + "/";
        for (String line : Files.readAllLines(out.resolve("diagnoses.jsonl"))) {
            counts.merge(container(line, input), Outcome.ONE, Outcome::and);
        }
        for (String line : Files.readAllLines(out.resolve("rejects.jsonl"))) {
            counts.merge(container(line, input), Outcome.REJECT, Outcome::and);
        }
        return counts;
    }

    private static String container(String line, String input) {
        int from = line.indexOf(input) + input.length();
        String path = line.substring(from, line.indexOf('"', from));
        return Arrays.stream(Container.values()).map(Container::term).filter(term -> path.startsWith(term + "-0") || path.startsWith(term + "/"))
                .findFirst().orElse("odd-files");
    }

    @Test
    void every_kind_of_poison_is_there_and_none_where_none_is_wanted() throws IOException {
        Map<String, Long> poison = generate("much", 1, 4_000, 10).poison();
        assertThat(poison).hasSize(1 + PoisonedMail.values().length + PoisonedFile.values().length + 2 * PoisonedText.values().length);
        Manifest clean = generate("clean", 1, 500, 0);
        assertThat(clean.poison()).isEmpty();
        assertThat(clean.total()).isEqualTo(new Outcome(500, 0));
    }

    @Test
    void every_sample_is_still_a_report_when_it_is_varied() throws IOException {
        Incidents incidents = Incidents.of(5, 1_000, PROJECT);
        for (long number = 0; number < 6_000; number++) {
            byte[] mail = incidents.mail(number);
            assertThat(ReportReader.read(mail)).as(() -> new String(mail, StandardCharsets.ISO_8859_1)).isInstanceOf(Report.class);
        }
    }

    @Test
    void what_is_packed_can_be_unpacked_by_others() throws IOException {
        byte[] bytes = new byte[700_000];
        Dice dice = new Dice(1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 1_000 < 500 ? dice.below(256) : i % 7);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Packed packed = new Packed(file)) {
            packed.write(bytes);
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(file.size()).isLessThan(bytes.length * 3 / 4);
    }

    @Test
    void a_bomb_is_a_thousandth_of_what_comes_out_of_it() throws IOException {
        byte[] bomb = Packed.bomb(20_000_000);
        assertThat(bomb.length).isLessThan(21_000);
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bomb))) {
            assertThat(unpacked.readNBytes(20_000_000)).hasSize(20_000_000).containsOnly(0);
        }
    }
}
