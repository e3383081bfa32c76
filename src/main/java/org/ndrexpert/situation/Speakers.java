package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;

/**
 * Tells for each failed recipient which mail system gave the code and the text: a code means what that system means by it. A report that
 * names another server as the one that refused quotes its answer; any other speaks for the server that wrote it.
 */
final class Speakers {

    private final Catalogue catalogue;
    private final Map<String, Server> byName = new HashMap<>();
    private final Set<String> writers = new TreeSet<>();
    private @Nullable Product writer;
    private boolean severalWriters;

    private Speakers(List<Known> known, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Known one : known) {
            if (one.observation() instanceof Server server && !Boolean.TRUE.equals(server.implied())) {
                add(server);
            }
        }
    }

    private void add(Server server) {
        if (server.name() != null) {
            byName.put(server.name().toLowerCase(Locale.ROOT), server);
        }
        if (server.roles() == null || server.roles().contains(Role.GENERATING)) {
            if (server.name() != null) {
                writers.add(server.name().toLowerCase(Locale.ROOT));
            }
            severalWriters |= writer != null && server.product() != null && writer != server.product();
            writer = writer == null ? server.product() : writer;
        }
    }

    static List<Known> complete(List<Known> known, Catalogue catalogue) {
        if (known.stream().noneMatch(one -> one.observation() instanceof RecipientFailure)) {
            return known;
        }
        Speakers speakers = new Speakers(known, catalogue);
        List<Known> complete = new ArrayList<>(known.size());
        for (Known one : known) {
            complete.add(one.observation() instanceof RecipientFailure failure ? one.as(speakers.complete(failure)) : one);
        }
        return complete;
    }

    private RecipientFailure complete(RecipientFailure failure) {
        Shape shape = Shape.of(failure);
        String other = quoted(failure.remoteMta());
        Product speaker = other != null ? at(other) : severalWriters ? null : writer;
        return (RecipientFailure) shape.with(shape.with(failure, "quoted", other != null), "saidBy", speaker);
    }

    /** The server that is quoted; absent where it is the one that wrote the report, under its own or its short name. */
    private @Nullable String quoted(@Nullable String remote) {
        if (remote == null || remote.isBlank()) {
            return null;
        }
        String name = remote.toLowerCase(Locale.ROOT);
        boolean own = writers.stream().anyMatch(one -> one.equals(name) || shortName(one).equals(name) || shortName(name).equals(one));
        return own ? null : name;
    }

    private static String shortName(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private @Nullable Product at(String host) {
        Server stated = byName.get(host);
        return stated != null && stated.product() != null ? stated.product() : catalogue.productAt(host).orElse(null);
    }
}
