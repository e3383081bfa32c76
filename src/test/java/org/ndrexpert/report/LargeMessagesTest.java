package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** 64 MB of anything are read in a heap of 128 MB, by a machine of their own. */
public final class LargeMessagesTest {
    private static final int SIZE = 64 << 20;
    private static final String HEAD = "From: postmaster@sender.example\nSubject: Undelivered mail\nMIME-Version: 1.0\n";
    private static final String MIXED = HEAD + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n";

    /** What is repeated until there are 64 MB of it, and what comes before. */
    private static final String[][] KINDS = {
        {"words", HEAD + "\n", "The message could not be delivered to <anna@recipient.example>: 550 5.1.1 no\n"},
        {"empty lines", HEAD + "\n", "\n"},
        {"lines of one letter", HEAD + "\n", "a\n"},
        {"a line without end", HEAD + "\n", "a"},
        {"a field without end", HEAD + "X-Long: ", "a"},
        {"a folded field without end", HEAD + "X-Long: a\n", " folded\n"},
        {"fields of a header", HEAD, "X-Field: value of some length\n"},
        {"received fields", HEAD, "Received: from a.example by b.example with Microsoft SMTPSVC(6.0.3790.0); now\n"},
        {"recipients", MIXED + "--b\nContent-Type: message/delivery-status\n\n", "Final-Recipient: rfc822; a@b.example\nStatus: 5.1.1\n\n"},
        {"parts", MIXED, "--b\nContent-Type: text/plain\n\n550 5.1.1 no\n"},
        {"parts of a megabyte", MIXED, "--b\nContent-Type: text/plain\n\n" + "550 5.1.1 <a@b.example>\n".repeat(40_000)},
        {"messages inside each other", HEAD, "Content-Type: message/rfc822\n\n"},
        {"multiparts inside each other", HEAD, "Content-Type: multipart/mixed; boundary=b\n\n--b\n"},
        {"an attachment in base64", MIXED + "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n",
            "JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3RoIDMgMCBSL0ZpbHRlci9GbGF0ZURl\n"},
        {"words in base64", HEAD + "Content-Transfer-Encoding: base64\n\n", "PGFubmFAcmVjaXBpZW50LmV4YW1wbGU+OiA1NTAgbm8K\n"},
        {"a page", HEAD + "Content-Type: text/html\n\n", "<p>&lt;anna@recipient.example&gt; 550 5.1.1<br>"},
        {"attached mails", HEAD + "Content-Type: multipart/mixed; boundary=b\n\n",
            "--b\nContent-Type: application/octet-stream; name=a.eml\n\nFrom: a@b.example\n\n550 no\n"},
        {"headers of enclosed messages", HEAD + "Content-Type: multipart/mixed; boundary=b\n\n",
            "--b\nContent-Type: message/rfc822\n\nFrom: a@b.example\n" + ("X-A: \u00E4\u00B8\u0080" + "x".repeat(16_000) + "\n").repeat(31) + "\n"},
        {"quoted lines", HEAD + "\n", "> From: a@b.example\n> \n> 550 5.1.1 <a@b.example>\n"},
        {"a notification", HEAD + "\n{\"notificationType\":\"Bounce\",\"bouncedRecipients\":[", "{\"emailAddress\":\"a@b.example\"},"},
        {"carriage returns", "From: a@b.example\r\r", "550 5.1.1 <a@b.example>\r"},
        {"wide characters", "\u00FF\u00FEF\0r\0o\0m\0:\0", "a\0\n\0"},
        {"an Outlook file", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "\u0001\0\u0003\0"},
    };

    @Test
    void sixty_four_megabytes_of_anything_are_read_in_a_heap_of_twice_that() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process reading = new ProcessBuilder(java, "-Xmx128m", "-XX:+UseSerialGC", "-Dlog4j2.statusLoggerLevel=OFF",
                "-cp", System.getProperty("java.class.path"), LargeMessagesTest.class.getName()).redirectErrorStream(true).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(KINDS.length + 1);
    }

    /** Reads every kind and prints what each came to; run in a process of its own. */
    public static void main(String[] arguments) throws IOException {
        for (String[] kind : KINDS) {
            Reading reading = ReportReader.read(repeated(kind[1], kind[2]));
            System.out.println(kind[0] + ": " + reading.getClass().getSimpleName() + ", " + reading.warnings().size() + " warnings");
        }
        byte[] random = new byte[1 << 20];
        new Random(1).nextBytes(random);
        Reading noise = ReportReader.read(repeated(HEAD + "\n", new String(random, StandardCharsets.ISO_8859_1)));
        System.out.println("noise: " + noise.getClass().getSimpleName());
    }

    private static InputStream repeated(String head, String unit) {
        byte[] block = unit.repeat(Math.max(1, (1 << 20) / unit.length())).getBytes(StandardCharsets.ISO_8859_1);
        List<InputStream> streams = new ArrayList<>();
        streams.add(new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)));
        for (long size = 0; size < SIZE; size += block.length) {
            streams.add(new ByteArrayInputStream(block));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }
}
