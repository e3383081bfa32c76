package org.ndrexpert.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzingTest {

    @Test
    void the_systems_that_jazzer_has_a_library_for_are_known() {
        assertThat(new String[] {"linux_x86_64", "linux_aarch64", "macos_x86_64", "macos_aarch64", "windows_x86_64"})
                .allMatch(Fuzzing::runsHere);
        assertThat(new String[] {"windows_aarch64", "linux_riscv64", "freebsd_x86_64"}).noneMatch(Fuzzing::runsHere);
    }
}
