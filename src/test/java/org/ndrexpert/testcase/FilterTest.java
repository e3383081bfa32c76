package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.incident.Incident;

class FilterTest {

    private static final Scenario SCENARIO = new Scenario("test-cases/exchange-5.5/Q288848-attachment.yaml", 12, "The event log shows it",
            Incident.ofObservations("one", List.of()), new Outcome(List.of("Q288848 on EX1"), null, List.of("KB822105"), null, null, null, null));

    private static boolean takes(String... texts) {
        return new Filter(List.of(texts)).takes(SCENARIO);
    }

    @Test
    void a_text_may_stand_in_the_file_the_sentence_or_an_article() {
        assertThat(takes()).isTrue();
        assertThat(takes("exchange-5.5/q288")).isTrue();
        assertThat(takes("attachment.yaml:12")).isTrue();
        assertThat(takes("EVENT LOG")).isTrue();
        assertThat(takes("kb822105")).isTrue();
        assertThat(takes("Q302394")).isFalse();
        assertThat(takes("EX1")).isFalse();
    }

    @Test
    void any_of_several_will_do() {
        assertThat(takes("Q302394", "shows")).isTrue();
        assertThat(takes("Q302394", "hides")).isFalse();
    }

    @Test
    void a_star_stands_for_any_text_and_a_question_mark_for_a_character() {
        assertThat(takes("event*it")).isTrue();
        assertThat(takes("the*log*shows")).isTrue();
        assertThat(takes("Q28?848")).isTrue();
        assertThat(takes("log*event")).isFalse();
        assertThat(takes("Q28?48")).isFalse();
        assertThat(takes("*")).isTrue();
        assertThat(takes("a*a*a*a*a*a*a*a*a*a*b")).isFalse();
    }
}
