package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.OperatingSystem;

class HotfixTest {

    private static Hotfix forSystem(OperatingSystem system) {
        return new Hotfix("Smtpsvc.dll", FileVersion.of("5.0.2195.6713"), system, null, null, null, null, null, null, null, null);
    }

    @Test
    void the_same_file_for_two_systems_is_two_fixes() {
        assertThat(forSystem(OperatingSystem.WINDOWS_2000)).isEqualTo(forSystem(OperatingSystem.WINDOWS_2000))
                .isNotEqualTo(forSystem(OperatingSystem.WINDOWS_SERVER_2003));
    }
}
