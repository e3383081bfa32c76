package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Server;
import org.ndrexpert.situation.Situation;

/** What whoever runs the servers should bear in mind, though it is no cause of the report: that a product gets no updates any more. */
final class Cautions {

    private Cautions() {}

    /** One for each product that is past its support, in the order of the products. The table lists only ends that have passed. */
    static List<String> of(Situation situation, Catalogue catalogue) {
        Map<Product, TreeSet<String>> servers = new EnumMap<>(Product.class);
        situation.known().forEach(known -> {
            if (known.observation() instanceof Server server && server.product() != null && !Boolean.TRUE.equals(server.implied())) {
                servers.computeIfAbsent(server.product(), product -> new TreeSet<>()).addAll(Findings.servers(server.name()));
            }
        });
        List<String> cautions = new ArrayList<>();
        servers.forEach((product, names) -> catalogue.supportEnd(product).ifPresent(end -> cautions.add(product.term()
                + (names.isEmpty() ? "" : " on " + String.join(", ", names)) + " has had no updates since " + end.until()
                + ": what is known to be wrong with it stays so. That is no cause of this report. (" + end.source() + ")")));
        return cautions;
    }
}
