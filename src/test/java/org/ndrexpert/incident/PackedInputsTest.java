package org.ndrexpert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedInputsTest {
    private static final String MARK = "From MAILER-DAEMON Mon Mar  6 08:13:02 2006\n";
    private static final String REPORT = """
            From: MAILER-DAEMON@mail.sender.example
            Subject: Undelivered Mail Returned to Sender

            This is the mail system at host mail.sender.example.

            <anna@recipient.example>: unknown user: "anna"

            """;
    private static final String KNOWN = "{\"incident\": \"%s\", \"observations\": [{\"message\": {\"recipientCount\": 3}}]}\n";

    @TempDir
    Path folder;

    @Test
    void members_of_a_zip_file_are_read_like_files_of_a_folder() throws IOException {
        zip("night.zip", "a/bounce.eml", REPORT, "a/.hidden", "x", "box", MARK + REPORT + MARK + REPORT, "facts.jsonl",
                KNOWN.formatted("one") + KNOWN.formatted("two"));

        assertThat(read("night.zip", UnpackingLimits.USUAL)).containsExactly("night.zip/a/bounce.eml bounce", "night.zip/box#1 box#1",
                "night.zip/box#2 box#2", "night.zip/facts.jsonl one", "night.zip/facts.jsonl two");
    }

    @Test
    void a_file_packed_by_gzip_is_what_its_name_says_before_the_ending() throws IOException {
        Files.write(folder.resolve("facts.jsonl.gz"), gzip(KNOWN.formatted("one") + "{\"broken\n" + KNOWN.formatted("two")));
        Files.write(folder.resolve("box.gz"), gzip(MARK + REPORT + MARK + REPORT));

        assertThat(read("facts.jsonl.gz", UnpackingLimits.USUAL)).hasSize(3).startsWith("facts.jsonl.gz one").endsWith("facts.jsonl.gz two")
                .element(1).asString().contains("facts.jsonl.gz:2:");
        assertThat(read("box.gz", UnpackingLimits.USUAL)).hasSize(2);
    }

    @Test
    void what_unpacks_to_too_much_is_cut_there_and_says_so() throws IOException {
        String padding = " ".repeat(1 << 20);
        zip("bomb.zip", "one.eml", REPORT + padding, "two.eml", REPORT, "three.eml", REPORT);

        assertThat(read("bomb.zip", new UnpackingLimits(1 << 30, 1 << 30, 100, 1000))).hasSize(3)
                .first().asString().contains("bomb.zip/one.eml: more than 100 times as much comes out of it as was packed");
        assertThat(read("bomb.zip", new UnpackingLimits(1000, 1 << 30, 100_000, 1000))).hasSize(3)
                .first().asString().contains("bomb.zip/one.eml: it says of itself that it is larger than 1000 bytes");
        assertThat(read("bomb.zip", new UnpackingLimits(1 << 30, 1 << 20, 100_000, 1000))).hasSize(2)
                .first().asString().contains("more than 1 MB come out of it");
        Files.write(folder.resolve("bomb.eml.gz"), gzip(REPORT + padding));
        assertThat(read("bomb.eml.gz", new UnpackingLimits(1 << 30, 1 << 30, 100, 1000))).singleElement().asString().contains("100 times");
    }

    @Test
    void what_is_packed_in_something_packed_or_damaged_is_named_and_the_rest_is_read() throws IOException {
        byte[] inner = gzip(REPORT);
        zip("night.zip", "a.eml.gz", new String(inner, StandardCharsets.ISO_8859_1), "b.eml", REPORT);
        assertThat(read("night.zip", UnpackingLimits.USUAL)).hasSize(2).contains("night.zip/b.eml b").first().asString().contains("unpack the outer one");

        byte[] cut = gzip(REPORT.repeat(50));
        Files.write(folder.resolve("cut.eml.gz"), java.util.Arrays.copyOf(cut, cut.length / 2));
        assertThat(read("cut.eml.gz", UnpackingLimits.USUAL)).singleElement().asString().contains("cut.eml.gz: ");
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("night.zip")), 80));
        assertThat(read("cut.zip", UnpackingLimits.USUAL)).singleElement().asString().contains("cut.zip: ");
    }

    @Test
    void where_a_packed_file_breaks_off_what_stands_before_is_read() throws IOException {
        cut("cut.mbox.gz", MARK + REPORT + MARK + REPORT, MARK + REPORT);
        cut("cut.jsonl.gz", KNOWN.formatted("one") + KNOWN.formatted("two"), KNOWN.formatted("three"));
        cut("cut.yaml.gz", "---\n" + KNOWN.formatted("one") + "---\n" + KNOWN.formatted("two") + "---\n", KNOWN.formatted("three"));

        assertThat(read("cut.mbox.gz", UnpackingLimits.USUAL)).hasSize(3).startsWith("cut.mbox.gz#1 cut.mbox#1", "cut.mbox.gz#2 cut.mbox#2")
                .last().asString().contains("cut.mbox.gz: it ends in the midst of what is packed");
        for (String name : List.of("cut.jsonl.gz", "cut.yaml.gz")) {
            assertThat(read(name, UnpackingLimits.USUAL)).hasSize(3).startsWith(name + " one", name + " two")
                    .last().asString().contains(name + ": it ends in the midst of what is packed");
        }
    }

    /** Packs both and leaves out the last bytes, so that {@code whole} can be unpacked and a part of {@code broken}. */
    private void cut(String name, String whole, String broken) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int good;
        try (GZIPOutputStream out = new GZIPOutputStream(packed, true)) {
            out.write(whole.getBytes(StandardCharsets.UTF_8));
            out.flush();
            good = packed.size();
            out.write(broken.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve(name), java.util.Arrays.copyOf(packed.toByteArray(), good + 8));
    }

    @Test
    void a_member_that_is_not_what_was_packed_is_named_and_the_rest_is_read() throws IOException {
        zip("stored.zip", "a.eml", REPORT, "b.eml", REPORT);
        byte[] bytes = Files.readAllBytes(folder.resolve("stored.zip"));
        byte[] table = {'P', 'K', 1, 2};
        int entry = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(new String(table, StandardCharsets.ISO_8859_1));
        bytes[entry + 16] ^= 1; // of the checksum of the first member
        Files.write(folder.resolve("stored.zip"), bytes);

        assertThat(read("stored.zip", UnpackingLimits.USUAL)).hasSize(2).contains("stored.zip/b.eml b")
                .first().asString().contains("stored.zip/a.eml: it is damaged: its checksum");
    }

    @Test
    void a_damaged_document_costs_none_of_the_others() throws IOException {
        Files.writeString(folder.resolve("many.yaml"), """
                # of one night
                ---
                incident: one
                observations: [{message: {recipientCount: 3}}]
                ---
                incident: "two
                ---
                incident: three
                observations: [{message: {recipientCount: 3}}]
                ...
                # the end
                """);

        assertThat(read("many.yaml", UnpackingLimits.USUAL)).hasSize(3).contains("many.yaml one", "many.yaml three")
                .element(1).asString().contains("many.yaml:6:");
    }

    private List<String> read(String name, UnpackingLimits limits) {
        List<String> read = new ArrayList<>();
        new Inputs(List.of(), limits).read(folder.resolve(name).toString(), InputStream.nullInputStream(), one -> read.add(
                (one instanceof Incident incident ? incident.source() + " " + incident.name() : ((Unreadable) one).mistakes().get(0))
                        .replace(folder + "/", "")));
        return read;
    }

    private void zip(String name, String... membersAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (int i = 0; i < membersAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(membersAndTexts[i]));
                zip.write(membersAndTexts[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return packed.toByteArray();
    }
}
