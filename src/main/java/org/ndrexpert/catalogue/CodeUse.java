package org.ndrexpert.catalogue;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Server;
import org.ndrexpert.yaml.Required;

/**
 * A status code under which an article's condition is reported.
 *
 * @param code the code, as in 5.4.0
 * @param since the first release that reports the condition so; absent where the source sets no beginning
 * @param until the last release that reports it so; absent where the source sets no end
 * @param formerly the code that stood for the condition before {@code since}
 */
public record CodeUse(
        @Required String code, @Nullable Release since, @Nullable Release until, @Nullable String formerly) {

    /** Whether {@code server} is known to be a release that does not report the condition under this code. */
    boolean isUnknownTo(Server server) {
        if (server.product() == null || server.product() == Product.OTHER) {
            return false;
        }
        return since != null && since.isLaterThan(server) || until != null && until.isEarlierThan(server);
    }

    /** Whether {@code server} is known to be the product that reports the condition so, at a release from before it did. */
    boolean isTooNewFor(Server server) {
        return since != null && server.product() == since.product() && since.isLaterThan(server);
    }
}
