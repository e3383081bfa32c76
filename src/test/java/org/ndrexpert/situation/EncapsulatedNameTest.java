package org.ndrexpert.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy address that follows from an encapsulated directory name. */
class EncapsulatedNameTest {

    @Test
    void a_name_is_given_back_in_its_own_form() {
        assertThat(EncapsulatedName.proxy("IMCEAEX-_O=EXAMPLE_OU=First+20Administrative+20Group_cn=Recipients_cn=anna@example.com"))
                .isEqualTo("X500:/O=EXAMPLE/OU=First Administrative Group/cn=Recipients/cn=anna");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a+20b|a b", "a+28b+29|a(b)", "a+2Cb|a,b", "a+2Eb|a.b", "a+40b|a@b", "a+3Fb|a?b", "a+2eb|a.b", "a+C3+A4|a\u00E4"})
    void a_number_stands_for_its_character(String encoded, String decoded) {
        assertThat(EncapsulatedName.proxy("IMCEAEX-_O=ORG_CN=" + encoded + "@example.com")).isEqualTo("X500:/O=ORG/CN=" + decoded);
    }

    @Test
    void an_encoded_underscore_stays_one() {
        assertThat(EncapsulatedName.proxy("IMCEAEX-_O=ORG_CN=ANNA+5FB@example.com")).isEqualTo("X500:/O=ORG/CN=ANNA_B");
    }

    @Test
    void an_encoded_plus_sign_is_not_read_twice() {
        assertThat(EncapsulatedName.proxy("IMCEAEX-_O=ORG_CN=A+2B20@example.com")).isEqualTo("X500:/O=ORG/CN=A+20");
    }

    @Test
    void a_plus_sign_without_a_number_stays() {
        assertThat(EncapsulatedName.proxy("imceaex-_O=ORG_CN=A+B+zz+2")).isEqualTo("X500:/O=ORG/CN=A+B+zz+2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.com", "IMCEAFAX-ANNA+40123@example.com", "IMCEAEX-@example.com", "IMCEAEX-anna@example.com", "IMCEAEX-_O=+FF@example.com", ""})
    void what_holds_no_name_has_no_proxy(String address) {
        assertThat(EncapsulatedName.proxy(address)).isNull();
    }

    @Test
    void an_address_of_any_length_is_read_or_left() {
        assertThat(EncapsulatedName.proxy("IMCEAEX-_O=" + "+5F".repeat(100_000))).isNull();
        assertThat(EncapsulatedName.proxy(null)).isNull();
    }
}
