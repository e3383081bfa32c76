package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people use it: arguments in, text and exit code out. */
class CommandTest {

    private static final String KNOWN = """
            incident: INC-7
            observations:
              - x400NonDelivery: {recipient: USER, reason: transfer-failure, diagnostic: none}
              - server: {name: EX1, product: Exchange Server 5.5, servicePack: 3}
              - virusScanner: {server: EX1, mode: virus-scanning-api}
              - loggedEvent: {server: EX1, source: MSExchangeIS Private, id: 2025, error: "0000050A"}
            """;

    @TempDir
    private Path folder;

    private Commanded run(byte[] in, String... arguments) {
        return Commanded.of(in, false, arguments);
    }

    private Commanded run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    @Test
    void an_incident_is_diagnosed_with_its_grounds() throws IOException {
        Commanded run = run("diagnose", file("night.yaml", KNOWN));

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("CONFIRMED: Q288848 on EX1", "night.yaml line 6", "prerequisite-missing",
                "Exchange Server 5.5 Service Pack 4", "Q288848-attachment-not-yet-scanned.drl:");
    }

    @Test
    void what_a_wrong_usage_quotes_controls_no_terminal() {
        Commanded run = run("check", "\u001b]0;x\u0007", "\u001b[2J");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("[2J", "ndr check --help").doesNotContain("\u001b", "\u0007");
        assertThat(run("mutate", "--threshold", "800").code()).isEqualTo(2);
        assertThat(run("mutate", "--threshold", "NaN").code()).isEqualTo(2);
    }

    @Test
    void json_is_a_line_for_each_incident_in_input_order() throws IOException {
        String one = file("one.yaml", KNOWN);
        Commanded run = run("diagnose", "--format", "json", one, file("two.yaml", KNOWN.replace("INC-7", "INC-8")), one);

        assertThat(run.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"schemaVersion\":\"1\""));
        assertThat(run.out().lines().toList().get(1)).contains("\"source\":\"" + folder.resolve("two.yaml"), "\"incident\":\"INC-8\"");
    }

    @Test
    void yaml_quotes_codes_and_versions() throws IOException {
        assertThat(run("diagnose", "--format", "yaml", file("night.yaml", KNOWN)).out())
                .contains("version: \"5.5.2654.61\"", "applicability: \"prerequisite-missing\"");
    }

    @Test
    void standard_input_may_be_an_incident() {
        Commanded run = run(KNOWN.getBytes(StandardCharsets.UTF_8), "diagnose", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("INC-7", "Q288848");
    }

    @Test
    void site_facts_come_from_a_context_file() throws IOException {
        String site = file("site.yaml", """
                observations:
                  - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
                  - installedFile: {server: EX1, name: store.exe, version: "5.5.2655.37"}
                """);
        String incident = file("inc.yaml", """
                observations:
                  - x400NonDelivery: {recipient: USER, reason: transfer-failure, diagnostic: none}
                """);
        assertThat(run("diagnose", "--context", site, incident).out()).contains("EXCLUDED: Q288848 on EX1", "already-installed");
    }

    @Test
    void a_report_that_is_taken_for_no_exchange_report_says_so() throws IOException {
        String report = file("bare.eml", """
                From: postmaster@example.com
                Subject: Undeliverable
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns;ex1.example.com

                Final-Recipient: rfc822;anna@example.org
                Action: failed
                Status: 5.4.0

                --x--
                """);
        String site = file("site.yaml", "observations: [{server: {product: Exchange Server 2003}}]\n");

        assertThat(run("diagnose", report).out()).contains("no mark of a mail system known here").doesNotContain("SUSPECTED");
        assertThat(run("diagnose", "--context", site, report).out()).contains("SUSPECTED: 5.4.0-dnsfailure").doesNotContain("WARNINGS");
    }

    @Test
    void a_bad_input_costs_itself_alone() throws IOException {
        Commanded run = run("diagnose", folder.resolve("absent.eml").toString(), file("good.yaml", KNOWN));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("absent.eml: there is no such file");
        assertThat(run.out()).contains("INC-7");
    }

    @Test
    void every_mistake_of_a_file_is_told_with_its_line() throws IOException {
        Commanded run = run("diagnose", file("bad.yaml", """
                observations:
                  - installedFile: {name: Store.exe, version: 5.5.2653.23}
                  - server: {servicPack: 4}
                  - virusScanner: {mode: fast}
                  - message: {recipientCount: "many"}
                incident: one
                incident: two
                """));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bad.yaml:2:", "bad.yaml:3:", "servicePack", "bad.yaml:4:", "virus-scanning-api", "bad.yaml:5:",
                "bad.yaml:7:");
    }

    @Test
    void empty_files_junk_and_other_mail_are_named_as_such() throws IOException {
        byte[] junk = new byte[5000];
        new Random(1).nextBytes(junk);
        String mail = "From: a@example.com\nTo: b@example.com\nSubject: Lunch\n\nAt noon?\n";
        Commanded run = run("diagnose", file("empty.eml", ""), file("junk.eml", junk), file("mail.eml", mail), file("empty.yaml", ""));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("empty.eml:1: the file is empty", "junk.eml:1: this is no report on delivery",
                "mail.eml:1: this is no report on delivery", "empty.yaml").doesNotContain("Exception");
    }

    @Test
    void hostile_files_are_refused_without_harm() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [").append("*").append((char) (c - 1)).append(", *").append((char) (c - 1)).append("]\n");
        }
        Commanded run = run("diagnose", file("bomb.yaml", bomb.toString()), file("deep.yaml", "[".repeat(20_000)),
                file("deep.json", "{\"a\":".repeat(20_000)), file("twice.yaml", "incident: a\nincident: b\n"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bomb.yaml:", "deep.yaml:", "deep.json:", "twice.yaml:2:").doesNotContain("Exception", "\tat ");
    }

    @Test
    void nothing_out_of_a_report_reaches_the_terminal_as_a_command() throws IOException {
        String report = """
                From: postmaster@example.com
                Subject: Undeliverable
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns;ex1.example.com

                Final-Recipient: rfc822;\u001B[2Jnobody@example.org
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp;550 \u001B]0;owned\u0007 \u202Eno

                --x--
                """;
        Commanded run = run("diagnose", file("esc.eml", report));

        assertThat(run.out()).doesNotContain("\u001B", "\u0007", "\u202E").contains("5.1.1");
    }

    @Test
    void parse_shows_the_report_and_its_places() throws IOException {
        Commanded run = run("parse", file("r.eml", """
                From: postmaster@example.com
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns;ex1.example.com

                Final-Recipient: rfc822;nobody@example.org
                Action: failed
                Status: 5.1.1

                --x--
                """));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"source\":", "\"finalRecipient\":\"nobody@example.org\"", "\"status\":\"5.1.1\"", "\"line\":5");
    }

    @Test
    void wrong_usage_of_a_command_is_told_without_a_page_of_help() {
        assertThat(run("diagnose", "--format", "xml", "x").err().lines()).hasSize(2).last().isEqualTo("ndr diagnose --help tells how it is used.");
        assertThat(run("why", "Q288848").err().lines()).containsExactly("Missing required parameter: 'FILE'", "ndr why --help tells how it is used.");
    }

    @Test
    void wrong_usage_is_told_with_what_would_be_right() {
        assertThat(run("diagnoze").code()).isEqualTo(2);
        assertThat(run("diagnose").code()).isEqualTo(2);
        assertThat(run("diagnose", "--format", "xml", "x").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("diagnoze").err()).startsWith("There is no command diagnoze").contains("Did you mean: ndr diagnose");
        assertThat(run("diagnose", "--formt", "json", "x").err()).startsWith("There is no option --formt").contains("--format");
        assertThat(run("check", "one", "two").err()).startsWith("Nothing is expected where two stands");
        assertThat(run("mutate", "--threshold", "most").err()).contains("'most' is not a number");
        assertThat(run("mutate", "--threads", "most").err()).contains("'most' is not a whole number");
        assertThat(run().err()).startsWith("Say what to do").contains("Commands:");
        assertThat(run("--help").code()).isZero();
        assertThat(run("test", folder.toString()).err()).contains("is no folder");
    }

    @Test
    void knowledge_with_defects_is_refused_with_file_and_line() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("facts"));
        file("rules/broken.drl", """
                package broken

                import org.ndrexpert.observation.*

                rule "one"
                when
                    Servr(product == Product.EXCHANGE_5_5)
                then
                end
                """);
        Commanded run = run("diagnose", "--knowledge", folder.toString(), file("night.yaml", KNOWN));

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("rules/broken.drl:7:5: error NDR-R005: in the rule \"one\": no fact is called Servr; did you mean Server?").doesNotContain("Exception");
    }

    @Test
    void results_that_could_not_be_written_are_no_success() throws IOException {
        String report = file("bounce.eml", "Reporting-MTA: dns; mail.sender.example\n\nFinal-Recipient: rfc822; anna@recipient.example\nStatus: 5.1.1\n");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(InputStream.nullInputStream(), new PrintStream(full), new PrintStream(err), false), "parse", report);

        assertThat(code).isEqualTo(74);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
    }

    @Test
    void names_of_files_reach_no_terminal_with_their_control_characters() {
        Commanded run = run("parse", "x\u001B]0;owned\u0007.eml");

        assertThat(run.err()).doesNotContain("\u001B", "\u0007").contains("\uFFFD]0;owned\uFFFD.eml: there is no such file");
    }

    @Test
    void a_report_that_an_incident_of_its_folder_names_is_read_with_that_incident_only() throws IOException {
        Files.createDirectories(folder.resolve("night"));
        file("night/bounce.eml", "Reporting-MTA: dns; mail.sender.example\n\nFinal-Recipient: rfc822; anna@recipient.example\nStatus: 5.1.1\n");
        file("night/case.yaml", "incident: CASE-1\nreport: bounce.eml  # from the user\n");
        Commanded run = run("parse", folder.resolve("night").toString());

        assertThat(run.out().lines()).singleElement().asString().contains("case.yaml");
    }
}
