package org.ndrexpert.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.VirusScanner;

/** What a session is told of what was stated. */
class SituationTest {

    private static final Catalogue EMPTY = new Catalogue(List.of(), List.of(), List.of(), List.of(), List.of());

    private static Situation situation(String stated, String context) {
        Incident incident = Incident.ofObservations("stated", List.of()).with(stated);
        Incident site = context.isEmpty() ? Incident.ofObservations("site", List.of()) : Incident.ofObservations("site", List.of()).with(context);
        return Situation.of(List.of(), incident.stated(), site.stated(), EMPTY);
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
}
