package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Stated;
import org.ndrexpert.observation.X400NonDelivery;

class SignaturesTest {

    /** A record of which only some components are given. */
    private static <R extends Record> R record(Class<R> type, Object... components) {
        Shape shape = Shape.of(type);
        Object[] values = new Object[shape.names().size()];
        for (int i = 0; i < components.length; i += 2) {
            values[shape.position((String) components[i])] = components[i + 1];
        }
        try {
            return type.cast(type.getConstructors()[0].newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signature signature(Object... components) {
        return record(Signature.class, components);
    }

    private static Catalogue with(Signature... signatures) {
        return new Catalogue(List.of(record(Article.class, "article", "Q1", "title", "t", "source", "s", "sourceDate", "2000-01-01",
                "cause", "c", "signatures", List.of(signatures))), record(Tables.class));
    }

    private static Article claiming(String id, Signature signature, Claim... claims) {
        return record(Article.class, "article", id, "title", "t", "source", "s", "sourceDate", "2000-01-01", "cause", "c", "signatures", List.of(signature),
                "claims", List.of(claims));
    }

    private static boolean fits(Signature signature, Object... failure) {
        return !with(signature).signatureFits(Stated.of(RecipientFailure.class, failure)).isEmpty();
    }

    @Test
    void all_that_is_given_has_to_be_there() {
        Signature one = signature("code", "5.1.10", "token", "RESOLVER.ADR.RecipientNotFound", "replyCode", 550);

        assertThat(fits(one, "status", "5.1.10", "token", "resolver.adr.recipientnotfound", "replyCode", 550)).isTrue();
        assertThat(fits(one, "status", "5.1.1", "token", "RESOLVER.ADR.RecipientNotFound", "replyCode", 550)).isFalse();
        assertThat(fits(one, "status", "5.1.10", "token", "RESOLVER.ADR", "replyCode", 550)).isFalse();
        assertThat(fits(one, "status", "5.1.10", "token", "RESOLVER.ADR.RecipientNotFound")).isFalse();
        assertThat(fits(one)).isFalse();
    }

    @Test
    void a_code_may_stand_in_the_answer_only_where_that_of_the_report_tells_nothing() {
        Signature one = signature("code", "5.7.26", "words", "DMARC");

        assertThat(fits(one, "status", "5.0.0", "diagnosticCode", "smtp; 550-5.7.26 fails DMARC")).isTrue();
        assertThat(fits(one, "diagnosticCode", "smtp; 550 5.7.26 fails DMARC")).isTrue();
        assertThat(fits(one, "status", "5.7.1", "diagnosticCode", "smtp; 550-5.7.26 fails DMARC")).isFalse();
        assertThat(fits(one, "status", "5.0.0", "diagnosticCode", "smtp; 550 DMARC, as in 5.7.26")).isFalse();
        assertThat(fits(one, "status", "5.0.0", "diagnosticCode", "smtp; 450 5.7.26 fails DMARC")).isFalse();
        assertThat(fits(one, "status", "5.0.0", "diagnosticCode", "smtp; 550 5.7.2600 DMARC")).isFalse();
    }

    @Test
    void words_are_found_wherever_they_stand_and_need_a_text() {
        Signature one = signature("words", "mailbox is full", "code", "5.2.2");

        assertThat(fits(one, "status", "5.2.2", "diagnosticCode", "smtp; 552 5.2.2 <a@b>: MAILBOX\r\n is full")).isTrue();
        assertThat(fits(one, "status", "5.2.2", "diagnosticCode", "")).isFalse();
        assertThat(fits(one, "status", "5.2.2")).isFalse();
        assertThat(fits(one, "diagnosticCode", "mailbox is full")).isFalse();
        assertThat(fits(one, "status", "5.2.2", "diagnosticCode", "x ".repeat(300_000) + "mailbox is full")).isFalse();
    }

    @Test
    void a_host_that_only_looks_alike_does_not_say_it() {
        Signature one = signature("code", "5.7.27", "hosts", List.of("Google.com"));

        assertThat(fits(one, "status", "5.7.27", "remoteMta", "gmail-smtp-in.l.GOOGLE.com")).isTrue();
        assertThat(fits(one, "status", "5.7.27", "remoteMta", "google.com.")).isTrue();
        assertThat(fits(one, "status", "5.7.27", "remoteMta", "mx.notgoogle.com")).isFalse();
        assertThat(fits(one, "status", "5.7.27", "remoteMta", "google.com.example")).isFalse();
        assertThat(fits(one, "status", "5.7.27", "remoteMta", "")).isFalse();
        assertThat(fits(one, "status", "5.7.27")).isFalse();
    }

    @Test
    void a_code_alone_is_nobodys_where_an_unknown_server_is_quoted() {
        Signature one = signature("code", "5.1.10", "by", List.of(Product.EXCHANGE_ONLINE));

        assertThat(fits(one, "status", "5.1.10", "saidBy", Product.EXCHANGE_ONLINE)).isTrue();
        assertThat(fits(one, "status", "5.1.10")).isTrue();
        assertThat(fits(one, "status", "5.1.10", "quoted", true)).isFalse();
        assertThat(fits(one, "status", "5.1.10", "saidBy", Product.OTHER)).isFalse();
        assertThat(fits(one, "status", "5.1.10", "saidBy", Product.EXCHANGE_2003)).isFalse();
    }

    @Test
    void a_token_is_Exchanges_own_whoever_is_thought_to_speak() {
        Signature one = signature("token", "RESOLVER.ADR.RecipNotFound", "by", List.of(Product.EXCHANGE_2007));

        assertThat(fits(one, "token", "RESOLVER.ADR.RecipNotFound", "saidBy", Product.OTHER)).isTrue();
        assertThat(fits(one, "token", "RESOLVER.ADR.RecipNotFound", "quoted", true)).isTrue();
        assertThat(fits(one, "token", "RESOLVER.ADR.RecipNotFound", "saidBy", Product.EXCHANGE_ONLINE)).isFalse();
    }

    @Test
    void a_row_of_codes_is_one_signature() {
        Signature one = signature("code", "5.7.606", "upTo", "5.7.649");

        assertThat(fits(one, "status", "5.7.649")).isTrue();
        assertThat(fits(one, "status", "5.7.650")).isFalse();
    }

    @Test
    void of_several_signatures_the_decisive_one_is_told_and_then_the_closest() {
        Signature code = signature("code", "5.2.2");
        Signature words = signature("words", "mailbox full");
        Signature decisive = signature("replyCode", 552, "decisive", true);
        RecipientFailure failure = Stated.of(RecipientFailure.class, "status", "5.2.2", "replyCode", 552, "diagnosticCode", "mailbox full");

        assertThat(with(code, words).signatureFits(failure)).extracting(SignatureFit::signature).containsExactly(words);
        assertThat(with(code, words, decisive).signatureFits(failure)).extracting(SignatureFit::signature).containsExactly(decisive);
    }

    @Test
    void beside_an_item_that_is_told_outright_one_that_holds_no_more_to_be_so_is_no_news() {
        Article outright = claiming("Q1", signature("words", "relaying denied by policy", "decisive", true), Claim.RELAY_DENIED);
        Article same = claiming("Q2", signature("words", "relaying denied"), Claim.RELAY_DENIED);
        Article more = claiming("Q3", signature("words", "relaying denied"), Claim.RELAY_DENIED, Claim.DOMAIN_UNKNOWN);
        Article unclaimed = claiming("Q4", signature("words", "relaying denied"));
        Catalogue catalogue = new Catalogue(List.of(outright, same, more, unclaimed), record(Tables.class));

        assertThat(catalogue.signatureFits(Stated.of(RecipientFailure.class, "diagnosticCode", "554 Relaying denied by policy")))
                .extracting(SignatureFit::article).containsExactlyInAnyOrder("Q1", "Q3", "Q4");
        assertThat(catalogue.signatureFits(Stated.of(RecipientFailure.class, "diagnosticCode", "554 Relaying denied")))
                .extracting(SignatureFit::article).containsExactlyInAnyOrder("Q2", "Q3", "Q4");
    }

    @Test
    void that_a_queue_expired_is_no_answer_to_an_attempt() {
        Catalogue catalogue = with(signature("words", "message expired"));

        assertThat(catalogue.attemptFits(Stated.of(DeliveryAttempt.class, "token", "queue.Expired", "diagnosticCode", "550 4.4.7 queue.Expired; message expired"))).isEmpty();
        assertThat(catalogue.attemptFits(Stated.of(DeliveryAttempt.class, "diagnosticCode", "550 4.4.7 message expired"))).hasSize(1);
    }

    @Test
    void reason_and_diagnostic_of_an_MTA_have_to_agree() {
        Catalogue catalogue = with(signature("reason", NonDeliveryReason.TRANSFER_FAILURE, "diagnostic", NonDeliveryDiagnostic.MAXIMUM_TIME_EXPIRED));

        assertThat(catalogue.nonDeliveryFits(Stated.of(X400NonDelivery.class, "reason", NonDeliveryReason.TRANSFER_FAILURE,
                "diagnostic", NonDeliveryDiagnostic.MAXIMUM_TIME_EXPIRED))).hasSize(1);
        assertThat(catalogue.nonDeliveryFits(Stated.of(X400NonDelivery.class, "diagnostic", NonDeliveryDiagnostic.MAXIMUM_TIME_EXPIRED))).isEmpty();
        assertThat(catalogue.nonDeliveryFits(Stated.of(X400NonDelivery.class))).isEmpty();
    }
}
