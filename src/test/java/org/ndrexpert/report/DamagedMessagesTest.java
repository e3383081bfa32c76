package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whatever the bytes, there is a reading, and in good time. */
class DamagedMessagesTest {
    private static final Path REPORTS = Path.of("src", "test", "resources", "reports");

    @Test
    void every_sample_is_read_wherever_it_is_cut_off() throws IOException {
        for (byte[] sample : samples()) {
            for (int length = 0; length < sample.length; length += 64) {
                assertThat(ReportReader.read(Arrays.copyOf(sample, length))).isNotNull();
            }
        }
    }

    @Test
    void every_sample_is_read_with_bits_turned_over() throws IOException {
        Random random = new Random(20060306);
        for (byte[] sample : samples()) {
            for (int round = 0; round < 30; round++) {
                byte[] bytes = sample.clone();
                for (int flip = 0; flip < 1 + round; flip++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                assertThat(ReportReader.read(bytes)).isNotNull();
            }
        }
    }

    @Test
    void every_sample_is_read_with_lines_lost_doubled_and_in_each_others_place() throws IOException {
        Random random = new Random(20060307);
        for (byte[] sample : samples()) {
            for (int round = 0; round < 20; round++) {
                List<String> lines = new ArrayList<>(List.of(new String(sample, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
                for (int damage = 0; damage <= round; damage++) {
                    int at = random.nextInt(lines.size());
                    switch (random.nextInt(3)) {
                        case 0 -> lines.set(at, "");
                        case 1 -> lines.addAll(at, lines.subList(at, Math.min(lines.size(), at + 20)).stream().toList());
                        default -> Collections.swap(lines, at, random.nextInt(lines.size()));
                    }
                }
                assertThat(ReportReader.read(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1))).isNotNull();
            }
        }
    }

    @Test
    void every_sample_is_read_with_its_parts_doubled_and_its_boundaries_exchanged() throws IOException {
        for (byte[] sample : samples()) {
            String text = new String(sample, StandardCharsets.ISO_8859_1);
            List<String> parts = List.of(text.split("(?m)(?=^--)"));
            String doubled = parts.get(0) + String.join("", parts.subList(1, parts.size())).repeat(2);
            List<String> turned = new ArrayList<>(parts.subList(1, parts.size()));
            Collections.reverse(turned);
            for (String damaged : List.of(doubled, parts.get(0) + String.join("", turned), text.replace("boundary=", "boundary=x"),
                    text.replaceAll("(?m)^--", "---"), text.replaceAll("(?m)^--.*--$", ""))) {
                assertThat(ReportReader.read(damaged.getBytes(StandardCharsets.ISO_8859_1))).isNotNull();
            }
        }
    }

    @Test
    void twenty_thousand_multiparts_inside_each_other_end_in_a_warning() {
        StringBuilder message = new StringBuilder("From: a@sender.example\nSubject: deep\n");
        for (int i = 0; i < 20_000; i++) {
            message.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        assertThat(quickly(message.toString()).warnings()).isNotEmpty();
    }

    @Test
    void twenty_thousand_messages_inside_each_other_end_in_a_warning() {
        String message = "From: a@sender.example\n" + "Content-Type: message/rfc822\n\n".repeat(20_000);
        assertThat(quickly(message).warnings()).isNotEmpty();
    }

    @Test
    void a_header_of_five_megabytes_is_read() {
        quickly("From: a@sender.example\nSubject: " + "x".repeat(5 << 20) + "\n\ntext\n");
        quickly("From: a@sender.example\nSubject: x" + "\n folded".repeat(600_000) + "\n\ntext\n");
        assertThat(quickly("From: a@sender.example\n" + "X-Field: 1\n".repeat(450_000) + "\ntext\n").warnings()).isNotEmpty();
    }

    @Test
    void twice_the_text_takes_no_more_than_its_share_of_time() {
        for (String line : List.of("<anna@recipient.example>: 550 5.1.1 no\n", "MSEXCH:IMS:a:b:c 0 (000C05A6) x\n", "<a #5.1.1\n",
                "anna@recipient.example\n#550 5.1.1 A.B; c\n", "'550 5.1.1 ", "@", "\"@", "<<<", "..5.1.", ";A.B", "+", "=?", "&lt;<",
                "Final-Recipient: rfc822;a@b.example\n\n", "<<< 550-5.1.1 a\n", ">>> RCPT To:<a@b.example>\n", " #5.1.1 <", "\\x{",
                "a@b.example (", "Received: by a\n", "{\"notificationType\"", "\r", "\n", "host a ", "<style>", "x #", "a@[", "< ", "   generated by x\n",
                "(expanded from ", "1 - '550'\n", "mts-id:1\nMSEXCH:IMS:a\n", "2.0.0 ", " 500", "&#64;", "<!--", "> a\n", "From: a\n")) {
            for (String type : List.of("text/plain", "text/html", "message/delivery-status", "text/plain; charset=utf-7")) {
                String text = "From: postmaster@sender.example\nSubject: Returned mail\nContent-Type: " + type + "\n\n"
                        + "The mail system\n\n" + line.repeat((2 << 20) / line.length());
                quickly(text);
            }
        }
    }

    @Test
    void bytes_that_are_no_text_are_no_mail() {
        byte[] junk = new byte[100_000];
        new Random(7).nextBytes(junk);
        assertThat(ReportReader.read(junk)).isInstanceOfSatisfying(OtherMessage.class,
                other -> assertThat(other.kind()).isEqualTo(OtherMessage.Kind.NOT_MAIL));
    }

    @Test
    void nothing_is_an_empty_message() {
        for (String nothing : List.of("", "\n\n", "\r\n", " \n", "From MAILER-DAEMON Mon Mar  6 08:13:02 2006\n\n")) {
            assertThat(ReportReader.read(nothing.getBytes(StandardCharsets.US_ASCII))).isInstanceOfSatisfying(OtherMessage.class,
                    other -> assertThat(other.kind()).isEqualTo(OtherMessage.Kind.EMPTY));
        }
    }

    @Test
    void what_lies_beyond_the_limits_is_left_out_with_a_warning() {
        String fields = "Final-Recipient: rfc822; a%d@recipient.example\nAction: failed\n\n";
        StringBuilder text = new StringBuilder("From: a@sender.example\nContent-Type: message/delivery-status\n\n");
        for (int i = 0; i < Limits.RECIPIENTS + 5; i++) {
            text.append(String.format(fields, i));
        }
        Reading reading = quickly(text.toString());
        assertThat(((Report) reading).recipients()).hasSize(Limits.RECIPIENTS);
        assertThat(reading.warnings()).containsExactly("Only the first 2000 recipients were read.");
    }

    private static Reading quickly(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReportReader.read(bytes));
    }

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> files = Files.walk(REPORTS)) {
            List<Path> paths = files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
            return paths.stream().map(DamagedMessagesTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
