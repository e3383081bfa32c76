package org.ndrexpert.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixTest {

    private static Fix pack(String what, String server) {
        return new Fix(what, server, "service-pack", true, "", "");
    }

    @Test
    void a_later_service_pack_for_the_same_server_includes_an_earlier_one() {
        Fix three = pack("Exchange 2000 Server Service Pack 3", "ex1");

        assertThat(pack("Exchange 2000 Server Service Pack 4", "ex1").includes(three)).isTrue();
        assertThat(three.includes(three)).isFalse();
        assertThat(pack("Exchange 2000 Server Service Pack 2", "ex1").includes(three)).isFalse();
    }

    @Test
    void one_for_another_server_or_another_product_does_not() {
        Fix three = pack("Exchange 2000 Server Service Pack 3", "ex1");

        assertThat(pack("Exchange 2000 Server Service Pack 4", "ex2").includes(three)).isFalse();
        assertThat(pack("Windows 2000 Service Pack 4", "ex1").includes(three)).isFalse();
        assertThat(new Fix("Store.exe 6.0.4 or later", "ex1", "hotfix", true, "", "").includes(three)).isFalse();
    }
}
