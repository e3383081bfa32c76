package org.ndrexpert.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.incident.Incident;

class NothingFitsTextTest {

    private static final NdrExpert EXPERT = NdrExpert.load();

    private static String report(String... recipients) {
        return """
                From: postmaster@ex1.example.com
                To: sender@example.com
                Subject: Undeliverable: Minutes
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="x"

                --x
                Content-Type: message/delivery-status

                Reporting-MTA: dns;ex1.example.com

                %s
                --x--
                """.formatted(String.join("\n", recipients));
    }

    private static String answer(String... recipients) {
        Incident incident = Incident.ofReport("bounce-1", report(recipients).getBytes(StandardCharsets.UTF_8));
        String text = DiagnosisText.of(EXPERT.diagnose(incident), null, false);
        return String.join(" ", text.split("\\s+"));
    }

    private static String failed(String address, String status, String more) {
        return "Final-Recipient: rfc822;" + address + "\nAction: failed\nStatus: " + status + "\n" + more;
    }

    @Test
    void a_code_that_nobody_has_registered_is_said_to_be_one_and_the_host_that_refused_is_named() {
        String answer = answer(failed("anna@example.org", "5.7.99", "Remote-MTA: dns;mx.example.org\nDiagnostic-Code: smtp;550 5.7.99 Fehler 0815\n"));

        assertThat(answer).contains("Nothing in the knowledge base fits")
                .contains("5.7.99: neither the registry of status codes nor the knowledge base has a meaning for it")
                .contains("What would help: the log of mx.example.org, which refused");
    }

    @Test
    void where_no_other_host_is_named_the_log_of_the_one_that_wrote_the_report_helps() {
        String answer = answer(failed("anna@example.org", "5.7.98", "Diagnostic-Code: smtp;550 5.7.98 Fehler 0815\n"));

        assertThat(answer).contains("What would help: what the application log of the server that wrote the report, ex1.example.com, holds of that time").doesNotContain("which refused");
    }

    @Test
    void what_was_delivered_needs_no_help() {
        String delivered = "Final-Recipient: rfc822;bert@example.org\nAction: delivered\nStatus: 2.9.99\nRemote-MTA: dns;mx.example.net\n";

        assertThat(answer("Final-Recipient: rfc822;bert@example.org\nStatus: 2.1.5\nRemote-MTA: dns;mx.example.net\n"))
                .doesNotContain("2.1.5: neither").doesNotContain("which refused");
        assertThat(answer(failed("anna@example.org", "5.7.98", ""), delivered)).doesNotContain("2.9.99: neither").doesNotContain("log of mx.example.net");
    }

    @Test
    void where_all_is_excluded_it_is_said_and_an_excluded_cause_is_told_briefly() {
        String facts = """
                - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
                - message: {recipientCount: 1}
                - delivery: {deliveredCount: 0, failedCount: 0}
                """;
        String answer = DiagnosisText.of(EXPERT.diagnose(Incident.ofObservations("INC-1", List.of()).with(facts)), null, false);

        assertThat(String.join(" ", answer.split("\\s+"))).contains("What is known excludes every cause in the knowledge base that the report could have")
                .contains("EXCLUDED: Q275616 on EX1").contains("Its fixes 1. [service-pack, already-installed]")
                .doesNotContain("Who can fix it").doesNotContain("What to do");
    }

    @Test
    void without_a_report_it_is_the_report_that_would_help() {
        Incident incident = Incident.ofObservations("INC-1", List.of());

        assertThat(DiagnosisText.of(EXPERT.diagnose(incident), null, false)).contains("What would help: the report itself, as report: FILE");
    }

    private static final String REFUSED = "Remote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; ";

    private static final String KNOWN = failed("anna@example.org", "5.1.1", REFUSED + "550 5.1.1 User unknown\n");

    private static final String UNKNOWN = failed("carl@example.org", "5.7.17", REFUSED + "550 5.7.17 No\n");

    @Test
    void a_recipient_of_whom_no_finding_speaks_is_named_behind_the_findings_with_what_would_help() {
        assertThat(answer(KNOWN, UNKNOWN)).contains("Nothing in the knowledge base fits what is known of carl@example.org.")
                .contains("What would help: the log of mx.example.org").doesNotContain("fits what is known of anna@example.org");
    }

    @Test
    void nothing_is_said_of_one_who_got_the_message_or_whom_a_finding_explains() {
        String relayed = "Final-Recipient: rfc822;carl@example.org\nAction: relayed\nStatus: 2.0.0\n" + REFUSED + "250 Ok\n";

        assertThat(answer(KNOWN, relayed)).doesNotContain("Nothing in the knowledge base");
        assertThat(answer(KNOWN)).doesNotContain("Nothing in the knowledge base");
    }

    @Test
    void where_there_is_no_finding_it_is_said_once() {
        assertThat(answer(UNKNOWN)).containsOnlyOnce("Nothing in the knowledge base fits what is known.").doesNotContain("fits what is known of");
    }

    @Test
    void where_there_is_no_code_to_ask_about_the_log_is_what_would_help() {
        String text = "Your message did not reach some or all of the intended recipients.\n\n      Subject: Minutes\n\n"
                + "The following recipient(s) could not be reached:\n\n      Berg, Anna on 3/6/99 8:12:51 AM\n            No such luck\n"
                + "\tMSEXCH:MSExchangeMTA:NORTH:EX1\n";

        assertThat(DiagnosisText.of(EXPERT.diagnose(Incident.ofReport("bounce", text.getBytes(StandardCharsets.US_ASCII))), null, false))
                .contains("What would help: what the application log of the server");
    }
}
