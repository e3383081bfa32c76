package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerPatternTest {

    @Test
    void what_differs_from_mail_to_mail_is_left_out() {
        assertThat(AnswerPattern.of("smtp; 550 5.1.1 <anna@example.org> Sorry, id 4fa1-x 203.0.113.7")).isEqualTo("550 5.1.1 … Sorry, id …");
        assertThat(AnswerPattern.of("smtp;421 4.3.2 System not accepting network messages"))
                .isEqualTo(AnswerPattern.of("421 4.3.2  System not accepting network messages"));
    }

    @Test
    void words_before_a_semicolon_that_are_no_type_stay() {
        assertThat(AnswerPattern.of("not today; come back")).isEqualTo("not today; come back");
    }
}
