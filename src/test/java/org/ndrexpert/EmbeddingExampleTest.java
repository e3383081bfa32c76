package org.ndrexpert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.incident.Incident;

/** The example of the README for programs that embed the expert. */
class EmbeddingExampleTest {

    private static final String REPORT = """
            From: postmaster@ex1.example.com
            To: sender@example.com
            Subject: Undeliverable: Minutes
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="x"

            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns;ex1.example.com

            Final-Recipient: rfc822;nobody@example.org
            Action: failed
            Status: 5.1.1

            --x--
            """;

    @Test
    void a_program_diagnoses_a_report_with_what_it_knows() {
        // begin of the example
        NdrExpert expert = NdrExpert.load(); // once; then diagnose() from any thread

        byte[] message = REPORT.getBytes(StandardCharsets.UTF_8);
        Incident incident = Incident.ofReport("bounce-1", message) // the bytes of the .eml
                .with("- directoryObject: {address: nobody@example.org, exists: false}");

        Diagnosis diagnosis = expert.diagnose(incident);
        for (Finding finding : diagnosis.findings()) {
            System.out.println(finding.certainty().term() + ": " + finding.article().article() + ", " + finding.article().cause());
        }
        // end of the example
        assertThat(diagnosis.findings()).anyMatch(finding ->
                finding.article().article().equals("5.1.1-nouser") && finding.certainty() == Certainty.CONFIRMED);
    }
}
