package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reports by Microsoft's servers say the same however they come: the public ones, which lie beside the project and not in it. */
class DisguisedReportsTest {
    private static final Path REPORTS = Path.of("..", "shared", "corpus", "reports");
    private static final List<String> FAMILIES = List.of("lhost-exchange2003", "lhost-exchange2007", "lhost-office365", "lhost-outlook");

    private static final Map<String, UnaryOperator<String>> DISGUISES = new LinkedHashMap<>();

    static {
        DISGUISES.put("with carriage returns and line feeds", mail -> mail.replace("\n", "\r\n"));
        DISGUISES.put("with carriage returns alone", mail -> mail.replace("\n", "\r"));
        DISGUISES.put("forwarded as an attachment", mail -> """
                From: anna@sender.example
                To: help@sender.example
                Subject: Why does this come back?
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_forward"

                --=_forward
                Content-Type: text/plain

                Please look at this.
                --=_forward
                Content-Type: message/rfc822

                """ + mail + "\n--=_forward--\n");
        DISGUISES.put("quoted whole in another mail", mail -> """
                From: anna@sender.example
                To: help@sender.example
                Subject: Why does this come back?

                Please look at this:

                """ + "> " + mail.strip().replace("\n", "\n> ") + "\n");
        DISGUISES.put("pasted without its header", mail -> mail.substring(mail.indexOf("\n\n") + 2));
        DISGUISES.put("with a German subject", mail -> mail.replaceFirst("(?m)^Subject: .*$", "Subject: Unzustellbar: Besprechung"));
    }

    @BeforeAll
    static void find() {
        assumeTrue(Files.isDirectory(REPORTS), "The corpus is not at " + REPORTS + ", so no disguise was tried.");
    }

    @TestFactory
    Stream<DynamicTest> it_says_the_same() throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(REPORTS)) {
            reports = files.filter(file -> FAMILIES.stream().anyMatch(file.getFileName().toString()::startsWith)).sorted().toList();
        }
        assertThat(reports).hasSize(16);
        return reports.stream().flatMap(report -> DISGUISES.keySet().stream().map(disguise ->
                DynamicTest.dynamicTest(report.getFileName() + " " + disguise, () -> compare(report, DISGUISES.get(disguise)))));
    }

    private static void compare(Path report, UnaryOperator<String> disguise) throws IOException {
        String mail = Files.readString(report, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        String plain = mail.startsWith("From ") ? mail.substring(mail.indexOf('\n') + 1) : mail;
        assertThat(essence(disguise.apply(plain))).isEqualTo(essence(plain));
    }

    private static List<String> essence(String mail) {
        Reading reading = ReportReader.read(mail.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reading).isInstanceOf(Report.class);
        return ((Report) reading).recipients().stream().map(recipient -> recipient.finalRecipient() + " " + recipient.action() + " "
                + recipient.status() + " " + recipient.replyCode() + " " + recipient.token() + " " + recipient.imsCode()).toList();
    }
}
