package org.ndrexpert.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.situation.Context;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.SharedFacts;

/** Which of many site facts go with an incident, and what comes of it. */
class SharedFactsTest {

    private static final NdrExpert EXPERT = NdrExpert.load();
    private static final String MANY = """
            - server: {name: EX1, product: Exchange Server 5.5, servicePack: 4}
            - installedFile: {server: ex1.corp.example, name: Store.exe, version: "5.5.2653.23"}
            - connector: {server: EX1, type: smtp, smartHost: hub.corp.example}
            - smtpLimits: {server: HUB, maxMessageBytes: 1000}
            - connector: {server: HUB, type: smtp, smartHost: edge}
            - queueVolume: {server: Edge, fileSystem: FAT}
            - server: {name: EX2, product: Exchange Server 5.5, servicePack: 3}
            - installedFile: {server: EX2, name: Store.exe, version: "5.5.2650.0"}
            - smtpVirtualServer: {server: EX3, fqdn: mail.corp.example, maxHops: 15}
            - smtpLimits: {server: mx.other.example, maxRecipients: 5}
            - smtpLimits: {server: mx.corp.example, maxRecipients: 6}
            - virusScanner: {mode: mapi}
            - dnsAnswer: {name: corp.example, type: MX, result: found}
            """;
    private static final List<String> OF_NO_SERVER = List.of("DnsAnswer null", "VirusScanner null");

    @Test
    void an_incident_gets_what_it_names_what_that_leads_to_and_what_is_about_no_server() {
        assertThat(chosen(observing("- server: {name: ex1}"))).containsExactly("Connector EX1", "Connector HUB", "DnsAnswer null",
                "InstalledFile ex1.corp.example", "QueueVolume Edge", "Server EX1", "SmtpLimits HUB", "VirusScanner null");
        assertThat(chosen(observing("- heldMessage: {server: EX2}"))).containsExactly("DnsAnswer null", "InstalledFile EX2", "Server EX2", "VirusScanner null");
        assertThat(chosen(observing("- recipientFailure: {finalRecipient: a@example.org, remoteMta: edge.corp.example}")))
                .containsExactly("DnsAnswer null", "QueueVolume Edge", "VirusScanner null");
        assertThat(chosen(observing("- server: {name: mail.corp.example}"))).contains("SmtpVirtualServer EX3");
        assertThat(chosen(observing("- server: {name: EX9}"))).isEqualTo(OF_NO_SERVER);
    }

    @Test
    void two_host_names_with_other_domains_are_two_servers() {
        assertThat(chosen(observing("- server: {name: mx.other.example}"))).contains("SmtpLimits mx.other.example").doesNotContain("SmtpLimits mx.corp.example");
        assertThat(chosen(observing("- server: {name: mx.foreign.example}"))).isEqualTo(OF_NO_SERVER);
        assertThat(chosen(observing("- server: {name: MX}"))).contains("SmtpLimits mx.other.example", "SmtpLimits mx.corp.example");
    }

    @Test
    void a_report_names_servers_on_the_whole_path() {
        String report = "From: postmaster@gw.example.net\nSubject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; gw.example.net\n%s\n\nFinal-Recipient: rfc822; a@example.org\n"
                + "Action: failed\nStatus: 5.7.1\n%s\n\n--b\nContent-Type: text/rfc822-headers\n\nReceived: %s\nFrom: b@example.net\n\n--b--\n";
        String elsewhere = "from pc (pc.example.net [192.0.2.1]) by pc.example.net; Mon, 6 Mar 2006 08:12:44 +0100";

        assertThat(chosen(of(report.formatted("X-Note: none", "Remote-MTA: dns; ex2.corp.example", elsewhere)))).contains("Server EX2");
        assertThat(chosen(of(report.formatted("Received-From-MTA: dns; edge.corp.example", "X-Note: none", elsewhere)))).contains("QueueVolume Edge");
        assertThat(chosen(of(report.formatted("X-Note: none", "X-Note: none", "from a by HUB with SMTP; Mon, 6 Mar 2006 08:12:44 +0100"))))
                .contains("SmtpLimits HUB");
        assertThat(chosen(of(report.formatted("X-Note: none", "X-Note: none", elsewhere)))).isEqualTo(OF_NO_SERVER);
    }

    @Test
    void where_nobody_names_a_server_none_of_several_is_meant_and_a_warning_says_so() {
        Incident incident = observing("- message: {recipientCount: 3}").inContext(site(MANY));

        assertThat(described(incident.context())).isEqualTo(OF_NO_SERVER);
        assertThat(EXPERT.diagnose(incident).warnings()).anySatisfy(warning -> assertThat(warning).startsWith("The site facts describe several servers"));
        assertThat(EXPERT.diagnose(observing("- server: {name: EX9}").inContext(site(MANY))).warnings())
                .noneSatisfy(warning -> assertThat(warning).startsWith("The site facts describe several servers"));
    }

    @Test
    void a_site_of_one_server_needs_no_names() {
        String one = "- server: {name: EX1, servicePack: 4}\n- smtpLimits: {server: ex1.corp.example, maxRecipients: 5}\n- virusScanner: {mode: mapi}\n";

        assertThat(described(observing("- message: {recipientCount: 3}").inContext(site(one)).context())).hasSize(3);
        assertThat(described(observing("- server: {name: EX9}").inContext(site(one)).context())).hasSize(3);
    }

    @Test
    void a_server_that_alone_plays_a_part_plays_it_everywhere() {
        String parts = "- server: {name: EX1, roles: [sending]}\n- server: {name: EX2, roles: [receiving]}\n- server: {name: EX3, roles: [relay]}\n"
                + "- server: {name: EX4, roles: [relay]}\n- smtpLimits: {server: EX2, maxRecipients: 5}\n";

        assertThat(described(observing("- message: {recipientCount: 3}").inContext(site(parts)).context()))
                .containsExactly("Server EX1", "Server EX2", "SmtpLimits EX2");
        assertThat(described(observing("- heldMessage: {server: EX4}").inContext(site(parts)).context()))
                .containsExactly("Server EX1", "Server EX2", "Server EX4", "SmtpLimits EX2");
    }

    @Test
    void a_fact_of_no_server_is_not_about_the_one_that_was_chosen() {
        Incident incident = observing("- server: {name: EX1}").inContext(site(MANY));

        assertThat(EXPERT.situation(incident).warnings()).anySatisfy(warning ->
                assertThat(warning).startsWith("virusScanner mode mapi").endsWith("names no server, and several are known; it counts for none"));
    }

    @Test
    void nor_is_the_one_that_was_chosen_taken_for_the_writer_of_the_report() {
        String report = "From: postmaster@gw.example.net\nSubject: Undelivered\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; gw.example.net\n\nFinal-Recipient: rfc822; a@example.org\n"
                + "Action: failed\nStatus: 5.7.1\nRemote-MTA: dns; edge.corp.example\n\n--b--\n";

        assertThat(EXPERT.situation(of(report).inContext(site(MANY))).warnings()).noneSatisfy(warning -> assertThat(warning).contains("is taken for it"));
    }

    @Test
    void an_incident_that_states_one_server_needs_no_further_names_in_any_site() {
        String file = "- server: {name: EX1}\n- installedFile: {name: Store.exe, version: \"5.5.2653.23\"}\n";
        Incident incident = observing(file).inContext(site("- server: {name: EX7}\n- server: {name: EX8}\n"));

        assertThat(EXPERT.situation(incident).known()).anySatisfy(known -> {
            assertThat(known.observation().getClass().getSimpleName()).isEqualTo("InstalledFile");
            assertThat(known.observation().server()).isEqualTo("EX1");
        });
        assertThat(json(EXPERT.diagnose(incident))).isEqualTo(json(EXPERT.diagnose(observing(file))));
    }

    @Test
    void thousands_of_other_servers_change_nothing() {
        List<Known> many = new ArrayList<>(facts(MANY));
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            others.append("- server: {name: S").append(i).append(", product: Exchange Server 5.5, servicePack: 2}\n- installedFile: {server: S").append(i)
                    .append(", name: Store.exe, version: \"5.5.2600.1\"}\n- connector: {server: s").append(i).append(".corp.example, smartHost: HUB}\n");
        }
        many.addAll(facts(others.toString()));
        Collections.shuffle(many, new Random(1));
        SharedFacts large = SharedFacts.of(many);

        for (String stated : List.of("- server: {name: EX1}", "- server: {name: ex2.corp.example}", "- message: {recipientCount: 3}")) {
            Incident incident = observing(stated);
            assertThat(described(incident.inContext(large).context())).isEqualTo(chosen(incident));
            assertThat(json(EXPERT.diagnose(incident.inContext(large)))).isEqualTo(json(EXPERT.diagnose(incident.inContext(site(MANY)))));
        }
    }

    private static String json(Diagnosis diagnosis) {
        return DiagnosisDocument.json(diagnosis);
    }

    private static Incident observing(String observations) {
        return Incident.ofObservations("incident", List.of()).with(observations);
    }

    private static Incident of(String report) {
        return Incident.ofReport("report", report.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Known> facts(String observations) {
        return observing(observations).stated();
    }

    private static SharedFacts site(String observations) {
        return SharedFacts.of(facts(observations));
    }

    private static List<String> chosen(Incident incident) {
        return described(incident.inContext(site(MANY)).context());
    }

    private static List<String> described(Context context) {
        return context.facts().stream().map(Known::observation).map(SharedFactsTest::described).toList();
    }

    private static String described(Observation fact) {
        return fact.getClass().getSimpleName() + " " + fact.server();
    }
}
