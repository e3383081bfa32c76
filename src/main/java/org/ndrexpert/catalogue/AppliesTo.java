package org.ndrexpert.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;

/**
 * The servers that an article can be about.
 *
 * @param role what such a server does with the message; absent where it may do anything
 * @param products the products it is about; absent where it is about any
 * @param operatingSystems the Windows releases it is about; absent where it is about any
 */
public record AppliesTo(
        @Nullable Role role, @Nullable List<Product> products, @Nullable List<OperatingSystem> operatingSystems) {

    /** Whether nothing known of {@code server} speaks against it. */
    public boolean covers(Server server) {
        return (role == null || server.roles() == null || server.roles().contains(role))
                && (products == null || server.product() == null || products.contains(server.product()))
                && (operatingSystems == null || server.operatingSystem() == null
                        || operatingSystems.contains(server.operatingSystem()));
    }
}
