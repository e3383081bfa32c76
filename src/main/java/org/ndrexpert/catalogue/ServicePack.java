package org.ndrexpert.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Server;
import org.ndrexpert.yaml.Required;

/**
 * A service pack of a mail server product or of Windows. Exactly one of {@code product} and {@code operatingSystem} is there.
 *
 * @param product the mail server product that it is for; absent where it is for Windows
 * @param operatingSystem the Windows release that it is for; absent where it is for a mail server product
 * @param servicePack number of the service pack
 * @param corrects true where the source says that it removes the cause; absent where it only helps or is needed first
 * @param purpose why to install it, where it does not correct the cause
 * @param inference true where no source says so outright
 */
public record ServicePack(
        @Nullable Product product,
        @Nullable OperatingSystem operatingSystem,
        @Required Integer servicePack,
        @Nullable Boolean corrects,
        @Nullable String purpose,
        @Nullable Boolean inference)
        implements Remedial {

    @Override
    public Kind kind() {
        return Kind.SERVICE_PACK;
    }

    /** Its full name, such as {@code Exchange Server 5.5 Service Pack 4}; that of the product alone where none is meant. */
    public String name() {
        String name = product != null ? product.term() : operatingSystem.term();
        return servicePack == 0 ? name : name + " Service Pack " + servicePack;
    }

    /** How {@code server} stands to it: has it or a later one, lacks it, is something else, or nobody said. */
    public Applicability on(Server server) {
        boolean other = product != null
                ? server.product() != null && server.product() != product
                : server.operatingSystem() != null && server.operatingSystem() != operatingSystem;
        boolean known = product != null ? server.product() != null : server.operatingSystem() != null;
        Integer installed = product != null ? server.servicePack() : server.operatingSystemServicePack();
        if (other) {
            return Applicability.NOT_FOR_THIS_SERVER;
        }
        if (!known || installed == null) {
            return Applicability.UNKNOWN;
        }
        return installed >= servicePack ? Applicability.ALREADY_INSTALLED : Applicability.APPLIES;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServicePack that && servicePack.equals(that.servicePack) && Objects.equals(product, that.product) && Objects.equals(operatingSystem, that.operatingSystem) && Objects.equals(purpose, that.purpose);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * servicePack.hashCode() + Objects.hashCode(product)) + Objects.hashCode(operatingSystem)) + Objects.hashCode(purpose);
    }
}
