package org.ndrexpert.summary;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.testcase.TestCases;

/** Diagnoses to be summed up. */
final class SampleIncidents {

    static final NdrExpert EXPERT = NdrExpert.load();

    private SampleIncidents() {}

    /** One of each scenario of the knowledge's test cases. */
    static List<Diagnosis> all() {
        return TestCases.in(Path.of("test-cases")).scenarios().stream().map(scenario -> EXPERT.diagnose(scenario.given())).toList();
    }

    /** A mail that a host did not take. */
    static Diagnosis refused(String name, String recipient, String host, String status, String answer, String date) {
        return reported(name, "failed", recipient, host, status, answer, date);
    }

    /** @param action what became of the mail, as RFC 3464 calls it */
    static Diagnosis reported(String name, String action, String recipient, String host, String status, String answer, String date) {
        String message = """
                From: postmaster@ex1.example.net
                To: carl@example.net
                Subject: Undelivered
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                Your message came back.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; ex1.example.net

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Remote-MTA: dns; %s
                Diagnostic-Code: smtp; %s
                Last-Attempt-Date: %s

                --b--
                """.formatted(recipient, action, status, host, answer, date);
        return EXPERT.diagnose(Incident.ofReport(name, message.getBytes(StandardCharsets.UTF_8)));
    }

    static Diagnosis timedOut(int number, String host, String date) {
        return refused("timeout-" + number, "user" + number + "@example.org", host, "4.4.1", "451 4.4.1 Connection timed out", date);
    }

    /** A report of a loop between a list server and a postoffice. */
    static Diagnosis loop(int number) {
        return EXPERT.diagnose(Incident.ofObservations("loop-" + number, List.of()).with("""
                - server: {name: EX1, product: Exchange Server 5.5}
                - loggedEvent: {server: EX1, source: MSExchangeMSMI, category: Routing,
                                to: NETWORK/PO1/POSTMASTER, from: list@example.org, occurrences: 40}
                - postoffice: {name: NETWORK/PO1, postmasterMailbox: false}
                - service: {server: EX1, name: microsoft-mail-connector, state: running}
                - service: {server: EX1, name: internet-mail-service, state: running}
                """));
    }
}
