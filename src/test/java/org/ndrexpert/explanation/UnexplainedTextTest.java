package org.ndrexpert.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;

class UnexplainedTextTest {

    private static final NdrExpert EXPERT = NdrExpert.load();

    private static String answer(String... recipients) {
        String fields = String.join("\n\n", recipients);
        String mail = """
                From: MAILER-DAEMON@mail.example.com
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.com

                """ + fields + "\n\n--b--\n";
        Diagnosis diagnosis = EXPERT.diagnose(Incident.ofReport("bounce", mail.getBytes(StandardCharsets.US_ASCII)));
        return DiagnosisText.of(diagnosis, null, false).replaceAll("\\s+", " ");
    }

    private static String recipient(String address, String action, String status, String said) {
        return "Final-Recipient: rfc822; " + address + "\nAction: " + action + "\nStatus: " + status + "\nRemote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; "
                + said;
    }

    private static final String KNOWN = recipient("anna@example.org", "failed", "5.1.1", "550 5.1.1 User unknown");

    @Test
    void a_recipient_of_whom_no_finding_speaks_is_named_behind_the_findings_with_what_would_help() {
        assertThat(answer(KNOWN, recipient("carl@example.org", "failed", "5.7.17", "550 5.7.17 No")))
                .contains("Nothing in the knowledge base fits what is known of carl@example.org.")
                .contains("What would help: the log of mx.example.org")
                .doesNotContain("fits what is known of anna@example.org");
    }

    @Test
    void nothing_is_said_of_one_who_got_the_message_or_whom_a_finding_explains() {
        assertThat(answer(KNOWN, recipient("carl@example.org", "relayed", "2.0.0", "250 Ok"))).doesNotContain("Nothing in the knowledge base");
        assertThat(answer(KNOWN)).doesNotContain("Nothing in the knowledge base");
    }

    @Test
    void where_there_is_no_finding_it_is_said_once() {
        assertThat(answer(recipient("carl@example.org", "failed", "5.7.17", "550 5.7.17 No")))
                .containsOnlyOnce("Nothing in the knowledge base fits what is known.").doesNotContain("fits what is known of");
    }

    @Test
    void where_there_is_no_code_to_ask_about_the_log_is_what_would_help() {
        String text = "Your message did not reach some or all of the intended recipients.\n\n      Subject: Minutes\n\n"
                + "The following recipient(s) could not be reached:\n\n      Berg, Anna on 3/6/99 8:12:51 AM\n            No such luck\n"
                + "\tMSEXCH:MSExchangeMTA:NORTH:EX1\n";
        Diagnosis diagnosis = EXPERT.diagnose(Incident.ofReport("bounce", text.getBytes(StandardCharsets.US_ASCII)));

        assertThat(DiagnosisText.of(diagnosis, null, false)).contains("What would help: what the application log of the server");
    }
}
