package org.ndrexpert.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepliesTest {

    @Test
    void a_reply_code_is_three_digits_that_open_an_answer() {
        assertThat(Replies.replyCode("smtp;550 5.1.1 no")).isEqualTo(550);
        assertThat(Replies.replyCode("host mx [192.0.2.25] said: 421-try later")).isEqualTo(421);
        assertThat(Replies.replyCode("[550 5.1.1 User unknown]")).isEqualTo(550);
        assertThat(Replies.replyCode("returned '550'")).isEqualTo(550);
        assertThat(Replies.replyCode("450")).isEqualTo(450);
    }

    @Test
    void numbers_that_mean_something_else_are_no_reply_code() {
        for (String text : new String[] {"Giving up after 450 seconds.", "SIZE=512 ", "connect to mx[192.0.2.550]:25", "error 10060",
                "3550 (000B09AA)", "queue-550-a", "5500", "550x", "250 Ok", "port 587"}) {
            assertThat(Replies.replyCode(text)).as(text).isNull();
        }
    }

    @Test
    void a_number_in_a_sentence_is_a_reply_code_only_where_it_is_announced() {
        for (String text : new String[] {"it holds 500 messages", "a limit of 500 recipients", "room 550 ", "see 550 there", "x 450 "}) {
            assertThat(Replies.replyCode(text)).as(text).isNull();
        }
        for (String text : new String[] {"SMTP error 550 no", "responded with 550 no", "gave 550 5.1.1 no", "it was: 550 ", "code 550, no", "got 550 "}) {
            assertThat(Replies.replyCode(text)).as(text).isEqualTo(550);
        }
    }

    @Test
    void a_status_code_has_a_class_a_subject_and_a_detail() {
        assertThat(Replies.status("550 5.7.509 Access denied")).isEqualTo("5.7.509");
        assertThat(Replies.status("Sorry. (#5.4.4)")).isEqualTo("5.4.4");
        assertThat(Replies.status("421-4.7.0 first")).isEqualTo("4.7.0");
        assertThat(Replies.status("5.1.1 (bad mailbox)")).isEqualTo("5.1.1");
        assertThat(Replies.status("address [5.1.1.2] 4.2.1.")).isEqualTo("4.2.1");
    }

    @Test
    void versions_addresses_and_dates_are_no_status_code() {
        for (String text : new String[] {"MTA v4.6.1", "5.5.2653.19", "2005.11.4", "Exim 4.80", "5.1.1.", "192.4.2.1", "5.1.1234", "5.1"}) {
            assertThat(Replies.status(text)).as(text).isIn(null, text.equals("5.1.1.") ? "5.1.1" : null);
        }
    }

    @Test
    void a_token_is_the_dotted_word_between_status_and_semicolon() {
        assertThat(Replies.token("550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large")).isEqualTo("RESOLVER.RST.RecipSizeLimit");
        assertThat(Replies.token("550 4.4.7 QUEUE.Expired; message expired")).isEqualTo("QUEUE.Expired");
        assertThat(Replies.token("smtp; 550 5.1.1 mx.example.org; no")).isNull();
        assertThat(Replies.token("see http://Example.Org/a; 5.1.1")).isNull();
    }
}
