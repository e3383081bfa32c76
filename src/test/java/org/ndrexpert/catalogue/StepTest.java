package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Shape;

/** Steps that name what the report says of a recipient. */
class StepTest {

    private static Step step(String text) {
        return new Step(text, null, null, Kind.ACTION, null);
    }

    private static RecipientFailure failure(String recipient, String proxy) {
        Shape shape = Shape.of(RecipientFailure.class);
        Object[] values = new Object[shape.names().size()];
        values[shape.position("finalRecipient")] = recipient;
        values[shape.position("x500Proxy")] = proxy;
        return (RecipientFailure) shape.make(values);
    }

    @Test
    void a_component_in_braces_is_filled_in() {
        assertThat(step("Add {x500Proxy} to {finalRecipient}.").filledIn(failure("anna", "X500:/O=A")))
                .hasValueSatisfying(filled -> assertThat(filled.text()).isEqualTo("Add X500:/O=A to anna."));
    }

    @Test
    void a_value_with_braces_is_taken_as_it_is() {
        assertThat(step("Add {x500Proxy} to {finalRecipient}.").filledIn(failure("anna", "{finalRecipient}")))
                .hasValueSatisfying(filled -> assertThat(filled.text()).isEqualTo("Add {finalRecipient} to anna."));
    }

    @Test
    void there_is_no_step_without_the_value() {
        assertThat(step("Add {x500Proxy}.").filledIn(failure("anna", null))).isEmpty();
    }

    @Test
    void what_names_no_component_is_refused() {
        assertThatThrownBy(() -> step("Add {x500proxy}.")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{x500proxy} is no component of recipientFailure");
    }

    @Test
    void other_braces_are_text() {
        assertThat(step("Delete the key {0006F03A-0000-0000-C000-000000000046} or {}.").isOpen()).isFalse();
    }

    @Test
    void the_steps_of_two_recipients_are_two() {
        Step open = step("Add {x500Proxy}.");

        assertThat(open.filledIn(failure("anna", "X500:/O=A"))).isNotEqualTo(open.filledIn(failure("bert", "X500:/O=B")));
    }
}
