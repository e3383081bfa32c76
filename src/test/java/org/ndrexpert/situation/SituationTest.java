package org.ndrexpert.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.VirusScanner;
import org.ndrexpert.observation.X400NonDelivery;

/** What a session is told of what was stated. */
class SituationTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(), new Tables(List.of(
            new Build(Product.EXCHANGE_5_5, FileVersion.of("5.5.2650.0"), 3, null, null, null, "test", null),
            new Build(Product.EXCHANGE_5_5, FileVersion.of("5.5.2653.0"), 4, null, null, null, "test", null),
            new Build(Product.EXCHANGE_2019, FileVersion.of("15.2.986.0"), null, 11, null, null, "test", null)),
            null, null, null, null, null, null));

    private static Situation situation(String stated, String context) {
        Incident incident = Incident.ofObservations("stated", List.of()).with(stated);
        Incident site = context.isEmpty() ? Incident.ofObservations("site", List.of()) : Incident.ofObservations("site", List.of()).with(context);
        return Situation.of(List.of(), incident.stated(), site.stated(), CATALOGUE);
    }

    private static <T extends Observation> List<T> all(Situation situation, Class<T> type) {
        return situation.known().stream().map(Known::observation).filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void an_incident_with_one_server_needs_no_names() {
        Situation situation = situation("""
                - server: {product: Exchange Server 5.5}
                - virusScanner: {mode: mapi}
                """, "");

        assertThat(all(situation, Server.class)).singleElement().satisfies(server -> assertThat(server.roles()).containsExactly(Role.values()));
        assertThat(all(situation, VirusScanner.class)).singleElement().extracting(VirusScanner::server).isEqualTo("");
        assertThat(situation.warnings()).isEmpty();
    }

    @Test
    void a_host_name_its_first_label_and_any_case_are_one_server() {
        Situation situation = situation("""
                - server: {name: EX1, product: Exchange Server 5.5}
                - virusScanner: {server: ex1.example.com, mode: mapi}
                """, "");

        assertThat(all(situation, VirusScanner.class)).singleElement().extracting(VirusScanner::server).isEqualTo("EX1");
    }

    @Test
    void what_names_no_server_counts_for_none_of_several() {
        Situation situation = situation("""
                - server: {name: EX1}
                - server: {name: EX2}
                - virusScanner: {mode: mapi}
                """, "");

        assertThat(all(situation, VirusScanner.class)).singleElement().extracting(VirusScanner::server).isNull();
        assertThat(situation.warnings()).singleElement().asString().contains("names no server");
    }

    @Test
    void statements_of_one_thing_complete_each_other() {
        Situation situation = situation("- server: {name: EX1, servicePack: 4}", "- server: {name: EX1, product: Exchange Server 5.5, operatingSystem: Windows NT 4.0}");

        assertThat(all(situation, Server.class)).singleElement().satisfies(server -> {
            assertThat(server.servicePack()).isEqualTo(4);
            assertThat(server.product()).isEqualTo(Product.EXCHANGE_5_5);
            assertThat(server.operatingSystem()).isEqualTo(OperatingSystem.WINDOWS_NT_4);
        });
    }

    @Test
    void the_incident_is_believed_before_the_site_and_the_contradiction_is_told() {
        Situation situation = situation("- server: {name: EX1, servicePack: 4}", "- server: {name: EX1, servicePack: 3}");

        assertThat(all(situation, Server.class)).singleElement().extracting(Server::servicePack).isEqualTo(4);
        assertThat(situation.warnings()).singleElement().asString().contains("servicePack is 4", "but 3", "the context is not believed");
    }

    @Test
    void of_two_contradicting_statements_of_one_source_both_stay() {
        Situation situation = situation("""
                - virusScanner: {server: EX1, mode: mapi}
                - virusScanner: {server: EX1, mode: smtp}
                """, "");

        assertThat(all(situation, VirusScanner.class)).hasSize(2);
        assertThat(situation.warnings()).hasSize(1);
    }

    @Test
    void a_part_that_no_stated_server_played_was_played_by_another() {
        Situation situation = situation("- server: {name: EX1, roles: [sending]}", "");

        assertThat(all(situation, Server.class)).hasSize(2).anySatisfy(server -> {
            assertThat(server.implied()).isTrue();
            assertThat(server.roles()).contains(Role.RECEIVING);
        });
    }

    @Test
    void a_server_named_by_its_part_is_implied_only_while_nothing_but_limits_is_stated_of_it() {
        String sender = "- server: {name: EX1, roles: [sending]}\n";

        assertThat(receiver(sender + "- smtpLimits: {server: (receiving server), maxHops: 5}").implied()).isTrue();
        assertThat(receiver(sender + "- server: {name: (receiving server), product: other}").implied()).isFalse();
        assertThat(receiver(sender + "- heldMessage: {server: (receiving server), folder: bad}")).satisfies(server -> {
            assertThat(server.implied()).isFalse();
            assertThat(server.roles()).containsExactly(Role.RECEIVING);
        });
    }

    private static Server receiver(String stated) {
        return all(situation(stated, ""), Server.class).stream().filter(server -> "(receiving server)".equals(server.name())).findFirst().orElseThrow();
    }

    @Test
    void equal_events_are_counted() {
        String event = "- loggedEvent: {source: MSExchangeMSMI, category: Routing, to: NET/PO1/POSTMASTER, description: \"text %d\"}\n";
        Situation situation = situation(event.formatted(1) + event.formatted(2) + event.formatted(3), "");

        assertThat(all(situation, LoggedEvent.class)).singleElement().satisfies(one -> {
            assertThat(one.occurrences()).isEqualTo(3);
            assertThat(one.mailbox()).isEqualTo("POSTMASTER");
        });
    }

    @Test
    void one_recipient_stands_for_all_that_failed_alike() {
        StringBuilder stated = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            stated.append("- recipientFailure: {finalRecipient: user").append(i).append("@example.com, status: \"5.5.3\", diagnosticCode: \"smtp; 552 user")
                    .append(i).append("@example.com too many recipients\"}\n");
        }
        stated.append("- directoryObject: {address: USER7@example.com, exists: false}\n");
        Situation situation = situation(stated.toString(), "");

        assertThat(all(situation, RecipientFailure.class)).extracting(RecipientFailure::finalRecipient)
                .containsExactly("user0@example.com", "user7@example.com");
        assertThat(situation.sameAs().get("user0@example.com")).hasSize(999);
    }

    @Test
    void a_message_without_repeating_hosts_does_not_loop_and_one_of_which_nobody_knows_may() {
        assertThat(all(situation("- message: {repeatingHosts: []}", ""), Message.class)).singleElement().extracting(Message::loops).isEqualTo(false);
        assertThat(all(situation("- message: {hopCount: 3}", ""), Message.class)).singleElement().extracting(Message::loops).isNull();
    }

    @Test
    void a_build_tells_the_service_pack_or_the_cumulative_update() {
        assertThat(server("- server: {product: Exchange Server 5.5, build: \"5.5.2652.78\"}").servicePack()).isEqualTo(3);
        assertThat(server("- server: {product: Exchange Server 5.5, build: \"5.5.2653\"}").servicePack()).isEqualTo(4);
        assertThat(server("- server: {product: Exchange Server 2019, build: \"15.2.986.22\"}").cumulativeUpdate()).isEqualTo(11);
        assertThat(server("- server: {product: Exchange Server 5.5, build: \"5.5.1960.3\"}").servicePack()).isNull();
        assertThat(server("- server: {product: Exchange Server 5.5, build: \"2653 (SP4)\"}").servicePack()).isNull();
    }

    private static Server server(String stated) {
        return all(situation(stated, ""), Server.class).get(0);
    }

    @Test
    void a_build_tells_the_product_that_nobody_has_named() {
        assertThat(server("- server: {build: \"5.5.2653.23\"}")).extracting(Server::product, Server::servicePack)
                .containsExactly(Product.EXCHANGE_5_5, 4);
        assertThat(server("- server: {build: \"15.2.986.22\"}")).extracting(Server::product, Server::cumulativeUpdate)
                .containsExactly(Product.EXCHANGE_2019, 11);
        assertThat(server("- server: {product: other, build: \"5.5.2653.23\"}").product()).isEqualTo(Product.OTHER);
        assertThat(server("- server: {build: \"5.5.1960.3\"}").product()).isNull();
        assertThat(server("- server: {build: \"5.6.2653.23\"}").product()).isNull();
        assertThat(server("- server: {build: \"16.5.2653.23\"}").product()).isNull();
    }

    @Test
    void a_stated_service_pack_is_believed_before_the_build_and_the_contradiction_is_told() {
        Situation situation = situation("- server: {name: EX1, product: Exchange Server 5.5, servicePack: 3, build: \"5.5.2653.23\"}", "");

        assertThat(all(situation, Server.class)).singleElement().extracting(Server::servicePack).isEqualTo(3);
        assertThat(situation.warnings()).singleElement().asString().contains("5.5.2653.23", "servicePack 4", "EX1");
    }

    @Test
    void what_a_report_shows_of_its_writer_is_of_the_only_server_stated_and_weaker_than_what_is_stated() {
        Origin header = new Origin("bounce.eml", "header", 3);
        List<Known> report = List.of(
                new Known(new Server("ex1.corp.example", List.of(Role.GENERATING), Product.EXCHANGE_2003, null, null, null, null, null, null), header),
                new Known(new InstalledFile("ex1.corp.example", "Smtpsvc.dll", FileVersion.of("6.0.3790.0")), header));
        Incident incident = Incident.ofObservations("stated", List.of()).with("""
                - server: {name: EX1, product: Exchange Server 2003}
                - installedFile: {server: EX1, name: Smtpsvc.dll, version: "6.0.3790.47"}
                """);
        Situation situation = Situation.of(report, incident.stated(), List.of(), CATALOGUE);

        assertThat(all(situation, InstalledFile.class)).singleElement().isEqualTo(new InstalledFile("EX1", "Smtpsvc.dll", FileVersion.of("6.0.3790.47")));
        assertThat(situation.warnings()).anySatisfy(warning -> assertThat(warning).contains("6.0.3790.0", "the report is not believed"));
    }

    @Test
    void attempts_stay_for_the_recipient_that_stands_for_others() {
        Origin text = new Origin("bounce.eml", "1", 3);
        List<Known> report = new ArrayList<>();
        for (String name : List.of("anna@example.com", "berta@example.com", "clara@example.com")) {
            String cause = name.startsWith("clara") ? "451 4.4.2 dropped" : "441 4.4.1 10060";
            report.add(new Known(new RecipientFailure(name, null, null, "4.4.7", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null), text));
            report.add(new Known(new DeliveryAttempt(name, "08:02", true, false, null, null, null, null, null, null, cause, null), text));
        }
        Situation situation = Situation.of(report, List.of(), List.of(), CATALOGUE);

        assertThat(all(situation, DeliveryAttempt.class)).extracting(DeliveryAttempt::recipient).containsExactly("anna@example.com", "clara@example.com");
        assertThat(situation.sameAs().get("anna@example.com")).containsExactly("anna@example.com", "berta@example.com");
    }

    @Test
    void a_recipient_who_stands_for_others_brings_what_the_mta_reports_once() {
        Situation situation = situation("""
                - recipientFailure: {finalRecipient: anna@example.com, action: failed, imsCode: "000C05A6"}
                - recipientFailure: {finalRecipient: bert@example.com, action: failed, imsCode: "000C05A6"}
                - recipientFailure: {finalRecipient: carl@example.com, action: failed, imsCode: "000C05A6"}
                - x400NonDelivery: {recipient: anna@example.com, diagnostic: unrecognised-OR-name}
                - x400NonDelivery: {recipient: bert@example.com, diagnostic: unrecognised-OR-name}
                - x400NonDelivery: {recipient: carl@example.com, diagnostic: content-too-long}
                - x400NonDelivery: {recipient: dora@example.com, diagnostic: content-too-long}
                """, "");

        assertThat(all(situation, X400NonDelivery.class)).extracting(X400NonDelivery::recipient)
                .containsExactly("anna@example.com", "carl@example.com", "dora@example.com");
        assertThat(situation.sameAs().get("anna@example.com")).containsExactly("anna@example.com", "bert@example.com");
    }

    @Test
    void recipients_with_a_proxy_address_each_stand_for_themselves() {
        Situation situation = situation("""
                - recipientFailure: {finalRecipient: IMCEAEX-_O=ORG_CN=ANNA@example.com, action: failed}
                - recipientFailure: {finalRecipient: IMCEAEX-_O=ORG_CN=BERT@example.com, action: failed}
                """, "");

        assertThat(all(situation, RecipientFailure.class)).extracting(RecipientFailure::x500Proxy)
                .containsExactly("X500:/O=ORG/CN=ANNA", "X500:/O=ORG/CN=BERT");
    }
}
