package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ndrexpert.observation.Server;

/** The numbers that products are shipped with, or that rules need, by name. */
final class Limits {

    private final Map<String, List<Limit>> limits = new HashMap<>();

    Limits(List<Limit> rows) {
        rows.forEach(limit -> limits.computeIfAbsent(limit.limit(), name -> new ArrayList<>()).add(limit));
    }

    /** Those stated for the server's product, or else those for any product. */
    List<Limit> of(String name, Server server) {
        List<Limit> own = limits.getOrDefault(name, List.of()).stream().filter(limit -> limit.products() != null
                && server.product() != null && limit.products().contains(server.product())).toList();
        return own.isEmpty() ? ofAny(name) : own;
    }

    /** Those that hold for any product. */
    List<Limit> ofAny(String name) {
        return limits.getOrDefault(name, List.of()).stream().filter(limit -> limit.products() == null).toList();
    }

    Stream<String> names() {
        return limits.keySet().stream().sorted();
    }
}
