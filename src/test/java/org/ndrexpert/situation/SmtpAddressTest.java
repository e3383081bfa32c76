package org.ndrexpert.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "anna.b+list@ex-1.example.org", "o'neil@example", "\"anna b\"@example.org",
        "\"an\\\"na@home\"@example.org", "anna@[192.0.2.1]", "IMCEAEX-_O=ORG_OU=SITE_CN=ANNA@example.org"})
    void addresses_by_RFC_5321_are_well_formed(String address) {
        assertThat(SmtpAddress.isWellFormed(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "@example.org", "anna@", "anna b@example.org", "anna..b@example.org", ".anna@example.org",
        "anna@example..org", "anna@example.org.", "anna@-example.org", "anna@example-.org", "anna@ex_ample.org", "anna@b@example.org",
        "SMTP:anna@example.org", "\"anna\"b\"@example.org", "\"anna\\\"@example.org", "\"\tanna\"@example.org", "anna@[]",
        "jürgen@example.org"})
    void what_breaks_RFC_5321_is_malformed(String address) {
        assertThat(SmtpAddress.isWellFormed(address)).isFalse();
    }

    @Test
    void an_address_has_lengths_that_it_must_not_exceed() {
        assertThat(SmtpAddress.isWellFormed("a".repeat(64) + "@example.org")).isTrue();
        assertThat(SmtpAddress.isWellFormed("a".repeat(65) + "@example.org")).isFalse();
        assertThat(SmtpAddress.isWellFormed("anna@" + "ab.".repeat(84) + "abc")).isTrue();
        assertThat(SmtpAddress.isWellFormed("anna@" + "ab.".repeat(84) + "abcd")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Example", "/O=ORG/OU=SITE/CN=ANNA@HOME", "IMCEAEX-_O=ORG@example.org", "imceafax-1@example.org"})
    void what_is_no_SMTP_address_in_a_report_is_neither_well_formed_nor_malformed(String address) {
        assertThat(SmtpAddress.isReportedWell(address)).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            anna@example.org, true
            anna b@example.org, false
            """)
    void an_SMTP_address_in_a_report_is_judged(String address, boolean wellFormed) {
        assertThat(SmtpAddress.isReportedWell(address)).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SMTP:anna@example.org,     SMTP
            smtp:anna@example.org,     SMTP
            'X400:c=US;a= ;p=Org;s=B', X400
            anna@example.org,          ''
            anna@[IPv6:2001:db8::1],   ''
            :anna@example.org,         ''
            """)
    void the_type_of_an_address_stands_before_its_colon(String address, String type) {
        assertThat(SmtpAddress.typeOf(address)).isEqualTo(type);
    }
}
