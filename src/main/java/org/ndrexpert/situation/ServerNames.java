package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.AddressForm;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;

/**
 * Which names mean one server, and which server is meant where none is named. An incident with one server needs no names: what
 * names no server is then about it. A host name and its first label, and any case, are one name. {@code (receiving server)} is
 * a name for the server that received, whoever that is; so for each role.
 */
final class ServerNames {

    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final Map<Role, Set<String>> players = new EnumMap<>(Role.class);
    private final List<Server> servers = new ArrayList<>();
    private final List<String> warnings;

    /** What is meant where no server is named: the only one there is, which may have no name; absent where there are several. */
    private final @Nullable String onlyOne;

    /** The same for site facts. */
    private final @Nullable String onlyOneOfSite;

    private final @Nullable String reporter;

    /** @param ofMany whether the site has several servers, of which the context describes only some */
    ServerNames(List<Known> stated, List<Known> context, boolean ofMany, List<Known> report, List<String> warnings) {
        this.warnings = warnings;
        stated.forEach(known -> survey(known.observation()));
        String onlyNamed = ofMany && spellings.size() == 1 ? onlyStated() : null;
        context.forEach(known -> survey(known.observation()));
        Server writer = report.stream().map(Known::observation).filter(Server.class::isInstance).map(Server.class::cast)
                .findFirst().orElse(null);
        String only = ofMany ? null : onlyStated();
        if (writer == null) {
            onlyOneOfSite = only;
            reporter = null;
        } else if (only != null && !isStated(writer) && servers.stream().allMatch(server -> couldBe(server, writer))) {
            onlyOneOfSite = only.isEmpty() && writer.name() != null ? writer.name() : only;
            reporter = onlyOneOfSite;
            if (writer.name() != null && !only.isEmpty()) {
                warnings.add("The report was written by " + writer.name() + "; " + only + ", the only server stated, is taken for it");
            }
        } else {
            onlyOneOfSite = only;
            reporter = writer.name() == null ? "" : spellings.getOrDefault(key(writer.name()), writer.name());
        }
        onlyOne = ofMany ? onlyNamed : onlyOneOfSite;
    }

    private void survey(Observation observation) {
        String name = observation.server();
        if (name != null && ServerRoles.roleOf(name) == null) {
            spellings.putIfAbsent(key(name), name);
        }
        if (observation instanceof Server server) {
            servers.add(server);
            if (name != null && server.roles() != null) {
                server.roles().forEach(role -> players.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(name));
            }
        }
    }

    private @Nullable String onlyStated() {
        List<Server> unnamed = servers.stream().filter(server -> server.name() == null).toList();
        boolean several = unnamed.stream().map(ServerNames::nameFor).distinct().count() > 1;
        if (several || spellings.size() > 1 || spellings.size() == 1 && !unnamed.isEmpty() && unnamed.size() < servers.size()) {
            return null;
        }
        return spellings.isEmpty() ? "" : spellings.values().iterator().next();
    }

    /** Name of the server that wrote the report, absent where the report does not tell. */
    @Nullable String reporter() {
        return reporter;
    }

    /** What was stated of the incident, with every server named as it is named first. */
    List<Known> apply(List<Known> stated) {
        return apply(stated, onlyOne);
    }

    /** The same of the site. */
    List<Known> applyToContext(List<Known> context) {
        return apply(context, onlyOneOfSite);
    }

    private List<Known> apply(List<Known> known, @Nullable String only) {
        List<Known> named = new ArrayList<>(known.size());
        for (Known one : known) {
            named.add(name(one, only));
        }
        return named;
    }

    /** All that a report says of a server is about the one that wrote it. */
    List<Known> applyToReport(List<Known> report) {
        List<Known> named = new ArrayList<>(report.size());
        for (Known one : report) {
            Shape shape = Shape.of(one.observation());
            if (reporter == null || one.observation() instanceof RecipientFailure) {
                named.add(one);
            } else if (one.observation() instanceof Server server) {
                named.add(one.as(shape.with(shape.with(server, "name", reporter), "roles", null)));
            } else {
                named.add(shape.has("server") ? one.as(shape.with(one.observation(), "server", reporter)) : one);
            }
        }
        return named;
    }

    private Known name(Known one, @Nullable String only) {
        Observation observation = one.observation();
        Shape shape = Shape.of(observation);
        String component = observation instanceof Server ? "name" : "server";
        if (!shape.has(component) || !(observation instanceof Server) && !shape.has("server")) {
            return one;
        }
        String name = observation.server();
        Role role = name == null ? null : ServerRoles.roleOf(name);
        if (role != null) {
            Set<String> named = players.getOrDefault(role, Set.of());
            String meant = named.size() == 1 ? named.iterator().next() : ServerRoles.unnamed(role);
            return one.as(withName(shape, observation, component, spellings.getOrDefault(key(meant), meant)));
        }
        if (name != null) {
            return one.as(withName(shape, observation, component, spellings.getOrDefault(key(name), name)));
        }
        if (only != null) {
            return one.as(shape.with(observation, component, only));
        }
        if (observation instanceof Server server) {
            return one.as(shape.with(server, component, nameFor(server)));
        }
        warnings.add(Description.of(observation) + Description.at(one.origins())
                + " names no server, and several are known; it counts for none");
        return one;
    }

    private static Observation withName(Shape shape, Observation observation, String component, String name) {
        return name.equals(observation.server()) ? observation : shape.with(observation, component, name);
    }

    private boolean isStated(Server writer) {
        return writer.name() != null && spellings.containsKey(key(writer.name()));
    }

    private static boolean couldBe(Server stated, Server reporter) {
        return (stated.roles() == null || stated.roles().contains(Role.GENERATING) || stated.roles().contains(Role.SENDING))
                && (stated.product() == null || reporter.product() == null || stated.product() == reporter.product());
    }

    private static String nameFor(Server server) {
        return server.roles() == null || server.roles().isEmpty() ? "" : ServerRoles.unnamed(server.roles().get(0));
    }

    /** The same for the names of one server. */
    static String key(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        int dot = lower.indexOf('.');
        return dot > 0 && AddressForm.of(lower) == AddressForm.QUALIFIED_NAME ? lower.substring(0, dot) : lower;
    }
}
