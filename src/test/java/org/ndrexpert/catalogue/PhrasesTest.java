package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases(List.of(new Phrase("full", List.of("Mailbox full", "over quota"), "s"),
            new Phrase("over", List.of("over"), "s"), new Phrase("short", List.of("EOF"), "s")));

    @Test
    void a_phrase_is_found_wherever_it_stands_and_whatever_its_capitals() {
        assertThat(phrases.in("550 the MAILBOX FULLness")).containsExactly("full");
        assertThat(phrases.in("mailbox full")).containsExactly("full");
        assertThat(phrases.in("user is over quota")).containsExactly("full", "over");
        assertThat(phrases.in("550 mailbox  full")).isEmpty();
    }

    @Test
    void a_text_of_three_letters_is_found_too() {
        assertThat(phrases.in("unexpected eof")).containsExactly("short");
        assertThat(phrases.in("eo")).isEmpty();
        assertThat(phrases.in(null)).isEmpty();
    }
}
