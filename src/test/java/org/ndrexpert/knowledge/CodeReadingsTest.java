package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.diagnosis.CodeReading;
import org.ndrexpert.observation.Action;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Stated;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Situation;

class CodeReadingsTest {

    private static final Catalogue CATALOGUE = KnowledgeBase.builtIn().catalogue();

    private static Situation situation(Observation... observations) {
        List<Known> known = new ArrayList<>();
        List.of(observations).forEach(one -> known.add(new Known(one, List.of())));
        return new Situation(known, Map.of(), List.of());
    }

    private static List<CodeReading> readings(Observation... observations) {
        return CodeReadings.of(situation(observations), CATALOGUE);
    }

    private static RecipientFailure failure(Object... components) {
        return Stated.of(RecipientFailure.class, components);
    }

    @Test
    void a_code_means_what_the_system_means_that_gave_it() {
        CodeReading reading = readings(failure("finalRecipient", "a@b.example", "status", "5.4.6", "saidBy", Product.EXCHANGE_2003)).get(0);

        assertThat(reading.meaning()).contains("forwarding");
        assertThat(reading.registry()).isFalse();
        assertThat(reading.otherwise()).contains("circle");
        assertThat(reading.recipients()).containsExactly("a@b.example");
    }

    @Test
    void the_registry_is_the_last_resort() {
        for (Product speaker : new Product[] {null, Product.OTHER, Product.EXCHANGE_2019}) {
            CodeReading reading = readings(failure("status", "5.4.6", "saidBy", speaker)).get(0);
            assertThat(reading.registry()).isTrue();
            assertThat(reading.otherwise()).isNull();
            assertThat(reading.source()).isEqualTo("RFC 3463 section 3.5");
        }
    }

    @Test
    void a_code_that_only_one_system_has_means_nothing_elsewhere() {
        assertThat(readings(failure("status", "5.4.8", "saidBy", Product.EXCHANGE_2000))).extracting(CodeReading::otherwise).containsOnlyNulls().hasSize(1);
        assertThat(readings(failure("status", "5.4.8", "saidBy", Product.OTHER))).isEmpty();
        assertThat(readings(failure("status", "5.999.999"))).isEmpty();
        assertThat(readings(failure("status", ""))).isEmpty();
        assertThat(readings(failure("status", "nonsense"))).isEmpty();
    }

    @Test
    void a_row_of_codes_has_one_meaning() {
        assertThat(readings(failure("status", "5.7.620", "saidBy", Product.EXCHANGE_ONLINE)).get(0).meaning()).contains("banned");
        assertThat(readings(failure("status", "5.7.650", "saidBy", Product.EXCHANGE_ONLINE))).isEmpty();
    }

    @Test
    void hosts_may_mean_something_of_their_own_and_look_alikes_do_not() {
        CodeReading google = readings(failure("status", "5.7.27", "remoteMta", "aspmx.l.Google.com", "quoted", true)).get(0);
        CodeReading other = readings(failure("status", "5.7.27", "remoteMta", "mx.notgoogle.com", "quoted", true)).get(0);

        assertThat(google.meaning()).contains("SPF");
        assertThat(google.registry()).isFalse();
        assertThat(google.host()).isEqualTo("aspmx.l.Google.com");
        assertThat(other.registry()).isTrue();
    }

    @Test
    void the_reply_code_counts_where_the_status_says_no_more_than_its_class() {
        assertThat(readings(failure("status", "5.0.0", "replyCode", 552))).extracting(CodeReading::code).containsExactly("552");
        assertThat(readings(failure("replyCode", 421))).extracting(CodeReading::code).containsExactly("421");
        assertThat(readings(failure("status", "5.0.0"))).extracting(CodeReading::code).containsExactly("5.0.0");
        assertThat(readings(failure("status", "5.2.2", "replyCode", 552))).extracting(CodeReading::code).containsExactly("5.2.2");
        assertThat(readings(failure())).isEmpty();
    }

    @Test
    void the_code_in_the_answer_counts_where_the_status_says_no_more_than_its_class() {
        String answer = "smtp; 550-5.7.26 Unauthenticated email 550 5.7.26 is not accepted";

        assertThat(readings(failure("status", "5.0.0", "replyCode", 550, "diagnosticCode", answer))).extracting(CodeReading::code)
                .containsExactly("5.7.26");
        assertThat(readings(failure("status", "5.7.1", "replyCode", 550, "diagnosticCode", answer))).extracting(CodeReading::code)
                .containsExactly("5.7.1");
        assertThat(readings(failure("status", "5.0.0", "replyCode", 550, "diagnosticCode", "smtp; 550 5.0.0 no, 550 192.0.2 4.7.1")))
                .extracting(CodeReading::code).containsExactly("550");
    }

    @Test
    void what_was_delivered_has_no_code_to_read() {
        assertThat(readings(failure("status", "2.1.5", "action", Action.DELIVERED), failure("status", "2.0.0", "action", Action.RELAYED))).isEmpty();
        assertThat(readings(failure("status", "4.4.7", "action", Action.DELAYED))).hasSize(1);
    }

    @Test
    void recipients_with_the_same_code_from_the_same_server_share_a_reading() {
        List<CodeReading> readings = readings(failure("finalRecipient", "a@b.example", "status", "5.1.1"),
                failure("finalRecipient", "c@b.example", "status", "5.1.1"),
                failure("finalRecipient", "d@b.example", "status", "5.1.1", "saidBy", Product.EXCHANGE_ONLINE));

        assertThat(readings).extracting(CodeReading::recipients).containsExactly(List.of("a@b.example", "c@b.example"), List.of("d@b.example"));
    }

    @Test
    void a_recipient_that_stands_for_others_names_them_all() {
        Situation grouped = new Situation(List.of(new Known(failure("finalRecipient", "a@b.example", "status", "5.1.1"), List.of())),
                Map.of("a@b.example", new LinkedHashSet<>(List.of("a@b.example", "c@b.example"))), List.of());

        assertThat(CodeReadings.of(grouped, CATALOGUE).get(0).recipients()).containsExactly("a@b.example", "c@b.example");
    }

    @Test
    void who_is_past_its_support_is_cautioned_once_for_each_product() {
        Situation old = situation(Stated.of(Server.class, "name", "ex2", "product", Product.EXCHANGE_2003), Stated.of(Server.class, "name", "ex1", "product", Product.EXCHANGE_2003),
                Stated.of(Server.class, "name", "", "product", Product.EXCHANGE_5_5), Stated.of(Server.class, "name", "ex3", "product", Product.EXCHANGE_SE),
                Stated.of(Server.class, "name", "ex4"), Stated.of(Server.class, "name", "(sending server)", "product", Product.EXCHANGE_2010, "implied", true));

        assertThat(Cautions.of(old, CATALOGUE)).satisfiesExactly(
                first -> assertThat(first).startsWith("Exchange Server 5.5 has had no updates since 2005-12-31: "),
                second -> assertThat(second).startsWith("Exchange Server 2003 on ex1, ex2 has had no updates since 2014-04-08: "));
        assertThat(Cautions.of(situation(), CATALOGUE)).isEmpty();
    }
}
