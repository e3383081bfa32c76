package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a signature may hold. */
class SignatureTest {

    private static final EventSignature EVENT = new EventSignature("MSExchangeMTA", 201, null, null);

    @Test
    void an_event_stands_alone() {
        assertThatThrownBy(() -> new Signature(null, null, null, null, "5.4.6", null, null, null, null, null, null, null, null, EVENT, null, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("an event stands alone");
    }

    @Test
    void the_words_of_an_event_are_words() {
        assertThatThrownBy(() -> new EventSignature("MSExchangeMTA", 201, null, "..."))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("words has no letter or digit");
    }
}
