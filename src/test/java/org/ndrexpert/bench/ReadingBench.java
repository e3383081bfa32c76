package org.ndrexpert.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.report.ReportReader;

/**
 * Measures the reading of reports alone, by one core in steady state: all values with their places. Then what becomes of the time
 * for a byte when a report is ten and a hundred times as large.
 */
public final class ReadingBench {
    private static final String PARTS = """
            From: postmaster@sender.example
            To: anna@sender.example
            Subject: Undeliverable: Minutes
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="=_bench"

            """;
    private static final String STATUS = """
            --=_bench
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mail.sender.example

            """;
    private static final String ORIGINAL = """
            --=_bench
            Content-Type: message/rfc822

            From: anna@sender.example
            To: berta@recipient.example
            Subject: Minutes
            MIME-Version: 1.0
            Content-Type: application/pdf; name="minutes.pdf"
            Content-Transfer-Encoding: base64

            """;

    private ReadingBench() {}

    /** @param arguments a folder of reports to measure beside the samples; none where there is no such folder */
    public static void main(String[] arguments) throws IOException {
        Rounds.printHeading();
        Rounds rounds = new Rounds();
        List<byte[]> samples = BenchIncidents.messages();
        rounds.run(samples, ReportReader::read, 8);
        double own = rounds.measure("reading a sample of the tests, " + average(samples) + " bytes", samples, ReportReader::read, 0);
        rounds.measure("reading it and writing what it says as JSON", samples,
                one -> DiagnosisDocument.json(ReportReader.read(one), "bench"), own);
        if (arguments.length > 0 && Files.isDirectory(Path.of(arguments[0]))) {
            List<byte[]> reports = BenchIncidents.messages(Path.of(arguments[0]));
            rounds.measure("reading a report of the folder, " + average(reports) + " bytes", reports, ReportReader::read, 0);
        }
        System.out.println();
        System.out.printf(Locale.ROOT, "%-62s %10s %10s %9s %8s%n", "size against time", "bytes", "ns a byte", "of 1x", "");
        scale(rounds, "recipients in fields, each with its own answer: 20", 20, ReadingBench::fields);
        scale(rounds, "recipients in words, as Postfix writes them: 20", 20, ReadingBench::words);
        scale(rounds, "kilobytes of a returned attachment: 100", 100, ReadingBench::attachment);
        scale(rounds, "kilobytes of words that name nobody: 10", 10, ReadingBench::prose);
    }

    private static int average(List<byte[]> messages) {
        return messages.stream().mapToInt(message -> message.length).sum() / messages.size();
    }

    private static void scale(Rounds rounds, String what, int unit, IntFunction<String> report) {
        double once = 0;
        for (int factor : new int[] {1, 10, 100}) {
            byte[] message = report.apply(unit * factor).getBytes(StandardCharsets.US_ASCII);
            double nanos = 1e9 / rounds.rate(List.of(message), ReportReader::read) / message.length;
            once = factor == 1 ? nanos : once;
            System.out.printf(Locale.ROOT, "%-62s %,10d %10.2f %8.2fx%n", factor == 1 ? what : "   x " + factor, message.length, nanos, nanos / once);
        }
    }

    private static String fields(int recipients) {
        StringBuilder report = new StringBuilder(PARTS).append(STATUS);
        for (int i = 0; i < recipients; i++) {
            report.append("Final-Recipient: rfc822; r").append(i).append("@recipient.example\nAction: failed\nStatus: 5.1.1\n")
                    .append("Remote-MTA: dns; mx.recipient.example\nDiagnostic-Code: smtp; 550 5.1.1 <r").append(i)
                    .append("@recipient.example>: Recipient address rejected\n\n");
        }
        return report.append(ORIGINAL).append("--=_bench--\n").toString();
    }

    private static String words(int recipients) {
        StringBuilder report = new StringBuilder("From: MAILER-DAEMON@mail.sender.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                + "This is the mail system at host mail.sender.example.\n\n");
        for (int i = 0; i < recipients; i++) {
            report.append("<r").append(i).append("@recipient.example>: host mx.recipient.example[192.0.2.25] said: 550\n    5.1.1 <r")
                    .append(i).append("@recipient.example>: Recipient address rejected (in reply to RCPT\n    TO command)\n\n");
        }
        return report.toString();
    }

    private static String attachment(int kilobytes) {
        String line = "JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3RoIDMgMCBSL0ZpbHRlci9GbGF0ZURl\n";
        return PARTS + STATUS + "Final-Recipient: rfc822; berta@recipient.example\nAction: failed\nStatus: 5.1.1\n\n" + ORIGINAL
                + line.repeat(kilobytes * 1024 / line.length()) + "--=_bench--\n";
    }

    private static String prose(int kilobytes) {
        String line = "The message that you sent on Monday at 10:15 could not be delivered (see 3.2), error 12: no route, and so on.\n";
        return "From: MAILER-DAEMON@mail.sender.example\nSubject: Undelivered mail\n\n<berta@recipient.example>: 550 5.1.1 unknown\n\n"
                + line.repeat(kilobytes * 1024 / line.length());
    }
}
