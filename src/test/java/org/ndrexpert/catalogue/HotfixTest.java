package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;

class HotfixTest {

    private static Hotfix forSystem(OperatingSystem system) {
        return new Hotfix("Smtpsvc.dll", FileVersion.of("5.0.2195.6713"), system, null, null, null, null, null, null, null, null);
    }

    @Test
    void a_product_without_a_service_pack_goes_by_its_name_alone() {
        assertThat(new ServicePack(Product.EXCHANGE_5_5, null, 0, null, null, null).name()).isEqualTo("Exchange Server 5.5");
        assertThat(new ServicePack(Product.EXCHANGE_5_5, null, 4, null, null, null).name()).isEqualTo("Exchange Server 5.5 Service Pack 4");
    }

    @Test
    void the_same_file_for_two_systems_is_two_fixes() {
        assertThat(forSystem(OperatingSystem.WINDOWS_2000)).isEqualTo(forSystem(OperatingSystem.WINDOWS_2000))
                .isNotEqualTo(forSystem(OperatingSystem.WINDOWS_SERVER_2003));
    }
}
