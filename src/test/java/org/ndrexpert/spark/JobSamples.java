package org.ndrexpert.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Inputs of every kind, of which some are poison. */
final class JobSamples {

    static final int COUNT = 60;

    private static final String MARK = "From MAILER-DAEMON Mon Mar  6 08:13:02 2006\n";

    private JobSamples() {}

    static void write(Path folder) throws IOException {
        StringBuilder box = new StringBuilder();
        StringBuilder documents = new StringBuilder();
        Path mails = Files.createDirectories(folder.resolve("mails"));
        for (int i = 0; i < COUNT; i++) {
            box.append(MARK).append(i % 10 == 3 ? "Subject: lunch\n\nAt noon?\n\n" : report("a" + i));
            documents.append("---\nincident: Y").append(i).append("\nobservations:\n- message: {recipientCount: ").append(i % 10 == 7 ? "many" : i).append("}\n");
            Files.writeString(mails.resolve("m" + i + ".eml"), i % 10 == 9 ? "" : report("m" + i));
        }
        Files.writeString(folder.resolve("box.mbox"), box);
        Files.writeString(folder.resolve("known.yaml"), documents);
        Files.writeString(folder.resolve("known.jsonl"), lines(0, 10 * COUNT));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.jsonl.gz")))) {
            packed.write(lines(10 * COUNT, 11 * COUNT).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** JSON Lines with names of their own and without, over one line and several, with line ends of both sorts, blank lines and mistakes. */
    static String lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            String observed = "\"observations\": [{\"recipientFailure\": {\"finalRecipient\": \"u%d@example.com\", \"status\": \"5.1.1\"}}]}".formatted(i);
            lines.append(switch (i % 10) {
                case 1 -> "{" + observed + "\r\n";
                case 2 -> "{\"incident\": \"J" + i + "\",\n" + observed + "\n";
                case 3 -> "{\"incident\": \"J" + i + "\", " + observed + "\n\n";
                case 5 -> "{\"incident\": [\n";
                case 6 -> "{\"incident\": \"J" + i + "\", \"observation\": []}\n";
                default -> "{\"incident\": \"J" + i + "\", " + observed + "\n";
            });
        }
        return lines.toString();
    }

    /** Four records: one for the rules of {@link #poisonousKnowledge}, one that is too large, and one before and after these. */
    static String poison() {
        return "{\"observations\": [{\"message\": {\"recipientCount\": 2}}]}\n"
                + "{\"observations\": [{\"queueVolume\": {\"server\": \"EX1\", \"freeBytes\": 1}}]}\n"
                + "{\"incident\": \"" + "x".repeat(17 << 20) + "\"}\n"
                + "{\"observations\": [{\"message\": {\"recipientCount\": 3}}]}\n";
    }

    /** Knowledge with rules that go round for ever. */
    static Path poisonousKnowledge(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("facts"));
        Files.writeString(folder.resolve("facts/X1.yaml"), """
                article: X1
                title: A title
                source: https://example.com/x1
                sourceDate: "2001-01-01"
                cause: A cause.
                """);
        Files.writeString(folder.resolve("rules/poison.drl"), """
                package p

                import org.ndrexpert.observation.*

                rule "there is a site because there is no service"
                when
                    QueueVolume($server : server)
                    not Service(server == $server)
                then
                    insertLogical(new Site($server, null, null));
                end

                rule "there is a profile because there is a site"
                when
                    Site($server : name)
                then
                    insertLogical(new MailProfile($server, null));
                end

                rule "there is a service because there is a profile"
                when
                    MailProfile()
                    QueueVolume($server : server)
                then
                    insertLogical(new Service($server, null, null));
                end
                """);
        return folder;
    }

    private static String report(String name) {
        return "From: MAILER-DAEMON@mail.sender.example\nSubject: Undelivered Mail Returned to Sender\n\n"
                + "This is the mail system at host mail.sender.example.\n\n<" + name + "@recipient.example>: unknown user: \"" + name + "\"\n\n";
    }
}
