package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WordPatternTest {

    private static boolean fits(String words, String text) {
        return WordPattern.of(words).isIn(WordPattern.words(text, 2_000));
    }

    @Test
    void capitals_punctuation_and_folded_lines_do_not_matter() {
        assertThat(fits("Mailbox is full", "552-5.2.2 MAILBOX\r\n\tis -- full!")).isTrue();
        assertThat(fits("5.7.1 Relaying denied", "550 5-7-1: relaying (denied)")).isTrue();
    }

    @Test
    void only_whole_words_in_their_order_count() {
        assertThat(fits("user unknown", "superuser unknown")).isFalse();
        assertThat(fits("user unknown", "user unknowns")).isFalse();
        assertThat(fits("user unknown", "unknown user")).isFalse();
        assertThat(fits("user unknown", "user is unknown")).isFalse();
    }

    @Test
    void three_dots_stand_for_any_words_and_for_none() {
        assertThat(fits("connect to ... refused", "connect to mx.example.com[192.0.2.1]:25: Connection refused")).isTrue();
        assertThat(fits("connect to \u2026 refused", "connect to refused")).isTrue();
        assertThat(fits("connect to ... refused", "refused to connect to")).isFalse();
        assertThat(fits("... full ...", "is full")).isTrue();
    }

    @Test
    void a_word_serves_one_piece_only() {
        assertThat(fits("full ... full", "full")).isFalse();
        assertThat(fits("full ... full", "full and full")).isTrue();
    }

    @Test
    void words_may_be_of_any_alphabet() {
        assertThat(fits("почтовый ящик переполнен", "550 Почтовый ящик переполнен.")).isTrue();
        assertThat(fits("ドメイン", "550 ドメイン が見つかりません")).isTrue();
        assertThat(fits("GRÖSSE überschritten", "Größe überschritten")).isFalse(); // capitals of ß are another matter
        assertThat(fits("größe ÜBERSCHRITTEN", "GRÖßE überschritten")).isTrue();
    }

    @Test
    void nothing_is_in_an_empty_text_and_nothing_but_signs_is_no_pattern() {
        assertThat(fits("full", "")).isFalse();
        assertThat(fits("full", " \r\n\0 ")).isFalse();
        assertThat(WordPattern.isEmpty(" ... -- ")).isTrue();
        assertThat(WordPattern.isEmpty("a")).isFalse();
    }

    @Test
    void of_a_huge_text_only_the_beginning_is_read() {
        assertThat(WordPattern.words("x ".repeat(100_000), 2_000)).hasSize(2_000);
        assertThat(WordPattern.words("x".repeat(1_000_000), 2_000)).hasSize(1);
        assertThat(fits("full", "x ".repeat(2_000) + "full")).isFalse();
    }

    @Test
    void words_that_begin_alike_again_and_again_are_still_found() {
        assertThat(fits("no such user here", "no such no such no such user no such user here")).isTrue();
    }

    @Test
    void a_pattern_is_looked_up_by_the_word_that_fewest_have_and_of_these_by_the_longest() {
        WordPattern pattern = WordPattern.of("is not ... accepted due to");

        assertThat(pattern.rarest(Map.of("is", 2, "not", 2, "accepted", 2, "due", 2, "to", 2))).isEqualTo("accepted");
        assertThat(pattern.rarest(Map.of("is", 2, "not", 2, "accepted", 2, "due", 1, "to", 1))).isEqualTo("due");
        assertThat(WordPattern.words("a.b", 10)).isEqualTo(List.of("a", "b"));
    }
}
