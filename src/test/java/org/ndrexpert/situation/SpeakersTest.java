package org.ndrexpert.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.HostProduct;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.SmtpLimits;
import org.ndrexpert.observation.Stated;

class SpeakersTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(), new Tables(null, null, null, null, null,
            List.of(new HostProduct("outlook.com", Product.EXCHANGE_ONLINE, "test")), null));

    private static Server server(String name, Product product, Role... roles) {
        return Stated.of(Server.class, "name", name, "product", product, "roles", roles.length == 0 ? null : List.of(roles));
    }

    private static RecipientFailure heard(RecipientFailure failure, Observation... others) {
        List<Known> known = new ArrayList<>();
        known.add(new Known(failure, List.of()));
        List.of(others).forEach(one -> known.add(new Known(one, List.of())));
        return (RecipientFailure) Speakers.complete(known, CATALOGUE).get(0).observation();
    }

    private static RecipientFailure from(String remote) {
        return Stated.of(RecipientFailure.class, "status", "5.4.6", "remoteMta", remote);
    }

    @Test
    void the_server_that_wrote_the_report_speaks_where_no_other_is_named() {
        RecipientFailure failure = heard(from(null), server("ex1", Product.EXCHANGE_2003));

        assertThat(failure.saidBy()).isEqualTo(Product.EXCHANGE_2003);
        assertThat(failure.quoted()).isFalse();
        assertThat(failure.refusedBy()).isEqualTo("ex1");
    }

    @Test
    void a_named_server_is_quoted_and_known_by_what_is_stated_of_it_or_by_its_domain() {
        Server writer = server("ex1", Product.EXCHANGE_2003, Role.GENERATING);

        assertThat(heard(from("EX9.example.com"), writer, server("ex9.example.com", Product.EXCHANGE_2010, Role.RECEIVING)))
                .extracting(RecipientFailure::saidBy, RecipientFailure::quoted, RecipientFailure::refusedBy)
                .containsExactly(Product.EXCHANGE_2010, true, "ex9.example.com");
        assertThat(heard(from("x.mail.protection.Outlook.com"), writer).saidBy()).isEqualTo(Product.EXCHANGE_ONLINE);
        assertThat(heard(from("x.mail.notoutlook.com"), writer).saidBy()).isNull();
        assertThat(heard(from("outlook.com.example"), writer).saidBy()).isNull();
    }

    @Test
    void the_writer_is_not_quoted_under_its_short_name_or_in_capitals() {
        Server writer = server("ex1.example.com", Product.EXCHANGE_2003);

        assertThat(heard(from("EX1"), writer)).extracting(RecipientFailure::quoted, RecipientFailure::refusedBy)
                .containsExactly(false, "ex1.example.com");
        assertThat(heard(from("ex1.EXAMPLE.com"), writer).quoted()).isFalse();
        assertThat(heard(from("ex1.example.net"), writer).quoted()).isTrue();
        assertThat(heard(from("ex10"), writer).quoted()).isTrue();
    }

    @Test
    void that_a_queue_expired_is_said_by_the_server_whose_queue_it_is_whatever_host_stands_beside_it() {
        Server writer = server("ex1.example.com", Product.EXCHANGE_2019);
        RecipientFailure expired = Stated.of(RecipientFailure.class, "status", "4.4.7", "token", "Queue.Expired", "remoteMta", "mx.example.org");

        assertThat(heard(expired, writer)).extracting(RecipientFailure::saidBy, RecipientFailure::quoted).containsExactly(Product.EXCHANGE_2019, false);
    }

    @Test
    void an_empty_name_names_nobody() {
        assertThat(heard(from(" "), server("ex1", Product.EXCHANGE_2003)).quoted()).isFalse();
        assertThat(heard(from(""), server("ex1", Product.EXCHANGE_2003)).saidBy()).isEqualTo(Product.EXCHANGE_2003);
    }

    @Test
    void of_several_that_may_have_written_it_nobody_knows_who_speaks() {
        RecipientFailure failure = heard(from(null), server("ex1", Product.EXCHANGE_2003), server("ex2", Product.EXCHANGE_2010));

        assertThat(failure.saidBy()).isNull();
        assertThat(failure.refusedBy()).isNull();
        assertThat(heard(from(null), server("ex1", Product.EXCHANGE_2003), server("ex2", Product.EXCHANGE_2003)).saidBy())
                .isEqualTo(Product.EXCHANGE_2003);
        assertThat(heard(from(null), server("ex1", Product.EXCHANGE_2003), server("ex2", Product.EXCHANGE_2010, Role.RECEIVING)).saidBy())
                .isEqualTo(Product.EXCHANGE_2003);
    }

    @Test
    void an_SMTP_reply_without_a_name_may_be_anybodys_unless_Exchanges_own_word_is_in_it() {
        RecipientFailure reply = Stated.of(RecipientFailure.class, "status", "5.1.1", "replyCode", 550);
        RecipientFailure own = Stated.of(RecipientFailure.class, "status", "5.1.1", "replyCode", 550, "token", "RESOLVER.ADR.RecipNotFound");

        assertThat(heard(reply, server("ex1", Product.EXCHANGE_2007)).refusedBy()).isNull();
        assertThat(heard(own, server("ex1", Product.EXCHANGE_2007)).refusedBy()).isEqualTo("ex1");
    }

    @Test
    void what_the_internet_mail_service_passes_on_is_quoted_from_a_host_of_which_nothing_is_known() {
        Server writer = server("ex1", Product.EXCHANGE_5_5, Role.GENERATING);
        RecipientFailure passedOn = Stated.of(RecipientFailure.class, "imsCode", "000B09B6", "replyCode", 550);
        RecipientFailure own = Stated.of(RecipientFailure.class, "imsCode", "000C05A6");

        assertThat(heard(passedOn, writer)).extracting(RecipientFailure::saidBy, RecipientFailure::quoted).containsExactly(null, true);
        assertThat(heard(own, writer)).extracting(RecipientFailure::saidBy, RecipientFailure::quoted)
                .containsExactly(Product.EXCHANGE_5_5, false);
    }

    @Test
    void who_refused_is_named_as_other_observations_name_it() {
        SmtpLimits limits = Stated.of(SmtpLimits.class, "server", "MX.Example.com", "maxRecipients", 5);

        assertThat(heard(from("mx.example.com"), server("ex1", Product.EXCHANGE_2003), limits).refusedBy()).isEqualTo("MX.Example.com");
        assertThat(heard(from("mx.example.org"), server("ex1", Product.EXCHANGE_2003), limits).refusedBy()).isEqualTo("mx.example.org");
    }

    @Test
    void a_server_that_nobody_described_says_nothing() {
        Server implied = Stated.of(Server.class, "name", "(sending server)", "product", Product.EXCHANGE_2003, "implied", true);

        assertThat(heard(from(null), implied).saidBy()).isNull();
    }

    @Test
    void without_a_failed_recipient_nothing_changes() {
        List<Known> known = List.of(new Known(server("ex1", Product.EXCHANGE_2003), List.of()));

        assertThat(Speakers.complete(known, CATALOGUE)).isSameAs(known);
        assertThat(new Situation(known, Map.of(), List.of()).warnings()).isEmpty();
    }
}
