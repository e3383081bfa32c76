package org.ndrexpert.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports with real-looking names go in; what comes out, where to, and what is told about it. */
class RedactCommandTest {

    private static final String BOUNCE = """
            From: System Administrator <postmaster@contoso.com>
            To: Bert Berg <bert@contoso.com>
            Subject: Undeliverable: Falcon offer
            Date: Mon, 6 Mar 2006 08:13:02 +0100
            X-Mailer: Internet Mail Service (5.5.2653.19)

            Your message

              To:      anna@fabrikam.de
              Subject: Falcon offer
              Sent:    Mon, 6 Mar 2006 08:12:44 +0100

            did not reach the following recipient(s):

            anna@fabrikam.de on Mon, 6 Mar 2006 08:13:02 +0100
                The recipient name is not recognized
                	The MTS-ID of the original message is: c=US;a= ;p= ;l=EX1-060306071244Z-17
                MSEXCH:IMS:Contoso:BERLIN:EX1 0 (000C05A6) Unknown Recipient
            """;

    private static final String NO_SUCH_USER = """
            From: System Administrator <postmaster@contoso.com>
            To: Bert Berg <bert@contoso.com>
            Subject: Undeliverable: Falcon offer

            Your message did not reach some or all of the intended recipients.

                  Subject:  Falcon offer
                  Sent:     3/6/2006 8:12 AM

            The following recipient(s) could not be reached:

                  anna@fabrikam.de on 3/6/2006 8:13 AM
                        The e-mail account does not exist at the organization this message was sent to.
                        <ex1.contoso.com #5.1.1>
            """;

    @TempDir
    private Path folder;

    private Commanded run(String in, String... arguments) {
        return Commanded.of(in.getBytes(StandardCharsets.UTF_8), false, arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void a_report_goes_to_standard_output_and_what_holds_to_standard_error() throws IOException {
        String bounce = file("bounce.eml", BOUNCE);
        Commanded run = run("", "redact", bounce);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Subject: Undeliverable: subject1\n", "user1@domain2.example on Mon, 6 Mar 2006", "c=US;a= ;p= ;l=HOST1-060306071244Z-17",
                "MSEXCH:IMS:Domain1:SITE1:HOST1 0 (000C05A6) Unknown Recipient").doesNotContainIgnoringCase("contoso");
        assertThat(run.err()).contains(bounce + ": same diagnosis: ", " names replaced; --map FILE writes the table\n");
    }

    @Test
    void standard_input_is_redacted_too() {
        Commanded run = run(BOUNCE, "redact", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("From: System Administrator <postmaster@domain1.example>\n");
    }

    @Test
    void the_table_is_for_its_owner_only() throws IOException {
        run(BOUNCE, "redact", "-", "--out", path("public.eml"), "--map", path("table.tsv"));

        assertThat(Files.readString(folder.resolve("public.eml"))).contains("user1@domain2.example");
        assertThat(Files.readString(folder.resolve("table.tsv"))).startsWith("# kind\toriginal\treplacement").contains("user\tanna@fabrikam.de\tuser1@domain2.example\n");
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("table.tsv")))).isEqualTo("rw-------");
        }
    }

    @Test
    void several_reports_are_numbered_in_a_folder_and_share_their_replacements() throws IOException {
        String one = file("contoso-1.eml", BOUNCE);
        String two = file("contoso-2.txt", "Delivery has failed to these recipients:\n\nanna@fabrikam.de\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##\n");

        assertThat(run("", "redact", one, two).code()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run("", "redact", one, two, "--out", path("public")).code()).isZero();
        assertThat(folder.resolve("public").resolve("report1.eml")).content().contains("user1@domain2.example");
        assertThat(folder.resolve("public").resolve("report2.txt")).content().contains("\n\nuser1@domain2.example\n#550 5.1.1 RESOLVER.ADR.RecipNotFound;");
    }

    @Test
    void a_mailbox_file_stays_one_with_all_its_messages() throws IOException {
        String line = "From postmaster@contoso.com Mon Mar  6 08:13:02 2006\n";
        Commanded run = run("", "redact", file("box.mbox", line + BOUNCE + "\n" + line + BOUNCE));

        assertThat(run.code()).isZero();
        assertThat(run.out().split("From postmaster@domain1.example Mon Mar  6 08:13:02 2006\n", -1)).hasSize(3);
        assertThat(run.err()).contains("box.mbox: same diagnosis", "box.mbox#2: same diagnosis");
    }

    @Test
    void an_incident_comes_out_with_its_report_and_its_facts() throws IOException {
        file("contoso.eml", BOUNCE);
        String incident = file("incident.yaml", """
                incident: Falcon
                report: contoso.eml
                observations:
                  - server: {name: EX1, product: Exchange Server 5.5, servicePack: 3, site: BERLIN}   # at the customer's
                  - installedFile: {server: EX1, name: Store.exe, version: "5.5.2653.23"}
                  - smtpSession: {sender: EX1, receiver: mx.fabrikam.de, reply: "550 no such user anna"}
                """);
        Commanded run = run("", "redact", incident, "--out", path("public"));

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("same diagnosis");
        assertThat(folder.resolve("public").resolve("incident1.yaml")).content().isEqualTo("""
                report: "report1.eml"
                observations:
                  - installedFile: {server: "HOST1", name: "Store.exe", version: "5.5.2653.23"}
                  - server: {name: "HOST1", product: "Exchange Server 5.5", servicePack: 3, site: "SITE1"}
                  - smtpSession: {sender: "HOST1", receiver: "mx.domain1.example", reply: "550 no such user user1"}
                """);
        assertThat(run("", "diagnose", path("public/incident1.yaml")).code()).isZero();
    }

    @Test
    void an_incident_without_a_report_goes_to_standard_output() throws IOException {
        Commanded run = run("", "redact", file("facts.yaml", """
                incident: Falcon
                observations:
                  - recipientFailure: {finalRecipient: anna@fabrikam.de, action: failed, status: "5.1.1"}
                """));

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("observations:\n  - recipientFailure: {finalRecipient: \"user1@domain1.example\", action: failed, status: \"5.1.1\"}\n");
        assertThat(run.err()).contains("same diagnosis");
    }

    @Test
    void site_facts_are_redacted_alike_and_the_diagnosis_is_made_with_them() throws IOException {
        String site = file("site.yaml", "observations:\n  - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}\n");
        String bounce = file("bounce.eml", BOUNCE);
        Commanded run = run("", "redact", bounce, "--context", site, "--out", Files.createDirectory(folder.resolve("public")).toString());

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("public").resolve("context1.yaml")).content().contains("server: {name: \"HOST1\", product:");
        assertThat(folder.resolve("public").resolve("report1.eml")).content().contains("l=HOST1-060306071244Z-17");
    }

    @Test
    void what_changes_the_diagnosis_is_told_and_the_report_is_written_all_the_same() {
        Commanded run = run(NO_SUCH_USER, "redact", "-", "--hide", "5.1.1");

        assertThat(run.code()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("<host1.domain1.example #hidden1>");
        assertThat(run.err()).contains("the diagnosis changed", "-: changed: 5.1.1-nouser for user1@domain2.example was suspected and is not found\n",
                "-: what was written is not fit to be published as it is\n");
    }

    @Test
    void words_to_look_over_are_told() {
        assertThat(run(BOUNCE.replace("The recipient name", "Zacharias said: the recipient name"), "redact", "-").err())
                .contains("-: look these words over before you publish it, and give those that are names with --hide: Zacharias\n");
    }

    @Test
    void what_is_no_report_is_redacted_with_a_warning() {
        Commanded run = run("From: anna@fabrikam.de\nTo: bert@contoso.com\nSubject: Lunch\n\nAt noon?\n", "redact", "-");

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out()).contains("To: user2@domain2.example");
        assertThat(run.err()).contains("this is no report on delivery but ordinary-mail; its words were kept, so read it before you publish it");
    }

    @Test
    void files_that_cannot_be_redacted_are_named_and_the_others_are_done() throws IOException {
        Path outlook = Files.write(folder.resolve("contoso.msg"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        Commanded run = run("", "redact", outlook.toString(), path("missing.eml"), file("bounce.eml", BOUNCE), "--out", path("public"));

        assertThat(run.code()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("contoso.msg: this is a file of Outlook (.msg)", "missing.eml: there is no such file", "bounce.eml: same diagnosis");
        assertThat(folder.resolve("public").resolve("report1.eml")).exists();
    }

    @Test
    void the_only_copy_of_a_report_is_not_overwritten() throws IOException {
        String bounce = file("bounce.eml", BOUNCE);

        assertThat(run("", "redact", bounce, "--out", bounce).code()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(run("", "redact", bounce, "--map", bounce).code()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(folder.resolve("bounce.eml")).content().isEqualTo(BOUNCE);
    }

    @Test
    void a_result_that_cannot_be_written_is_told() {
        Commanded run = run(BOUNCE, "redact", "-", "--out", path("no/such/folder/public.eml"));

        assertThat(run.code()).isEqualTo(Exit.OUTPUT_LOST);
        assertThat(run.err()).contains("ndr: the result could not be written: ");
    }
}
