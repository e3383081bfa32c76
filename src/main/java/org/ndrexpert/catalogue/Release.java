package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Server;
import org.ndrexpert.yaml.Required;

/**
 * A product at a service pack; without one, as it first came out.
 *
 * @param product the mail server product
 * @param servicePack number of its service pack; absent for the product as it first came out
 */
public record Release(@Required Product product, @Nullable Integer servicePack) {

    boolean isLaterThan(Server server) {
        if (server.product() != product) {
            return server.product().compareTo(product) < 0;
        }
        return servicePack != null && server.servicePack() != null && server.servicePack() < servicePack;
    }

    boolean isEarlierThan(Server server) {
        if (server.product() != product) {
            return server.product().compareTo(product) > 0;
        }
        return servicePack != null && server.servicePack() != null && server.servicePack() > servicePack;
    }

    /** As in {@code Exchange 2000 Server Service Pack 1}. */
    public String name() {
        return servicePack == null || servicePack == 0 ? product.term() : product.term() + " Service Pack " + servicePack;
    }
}
