package org.ndrexpert.situation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class X400AddressTest {

    @Test
    void a_given_name_without_a_surname_is_no_name() {
        assertThat(X400Address.isSurnameMissing("c=US;a= ;p=ORG;o=SITE;g=Anna;")).isTrue();
        assertThat(X400Address.isSurnameMissing("/C=US/A= /P=ORG/O=SITE/I=A")).isTrue();
        assertThat(X400Address.isSurnameMissing("c=US;a= ;p=ORG;o=SITE;s=;q=jr;")).isTrue();
    }

    @Test
    void a_surname_makes_it_one_and_an_address_need_not_name_a_person() {
        assertThat(X400Address.isSurnameMissing("C=US; A= ; P=ORG; O=SITE; S=Smith; G=Anna;")).isFalse();
        assertThat(X400Address.isSurnameMissing("c=US;a= ;p=ORG;o=SITE;s=Smith;")).isFalse();
        assertThat(X400Address.isSurnameMissing("c=US;a= ;p=ORG;cn=Sales;g= ;")).isFalse();
    }
}
