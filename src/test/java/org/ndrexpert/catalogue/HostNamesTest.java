package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class HostNamesTest {

    @Test
    void a_host_is_in_its_domains_the_smallest_first() {
        assertThat(HostNames.domainsOf(" MX1.Mail.Example.org. ")).containsExactly("mx1.mail.example.org", "mail.example.org", "example.org", "org");
        assertThat(HostNames.domainsOf("")).isEmpty();
        assertThat(HostNames.domainsOf("a..b")).containsExactly("a..b", ".b", "b");
    }

    @Test
    void a_host_is_in_no_domain_that_it_only_ends_like() {
        assertThat(HostNames.isIn("notgoogle.com", List.of("google.com"))).isFalse();
        assertThat(HostNames.isIn("mx.google.com", List.of("Google.com"))).isTrue();
    }
}
