package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.SmtpLimits;

/**
 * Gives every server the parts that it can have played. A server whose part was stated played that part; one of which nothing
 * was stated can have played any part that no other is known for. A part that is left over was played by a server that
 * nobody spoke of, and such a one is added.
 */
final class ServerRoles {

    private ServerRoles() {}

    /** @param reporter name of the server that the report says wrote it */
    static List<Known> complete(List<Known> known, @Nullable String reporter) {
        Set<String> spokenOf = new LinkedHashSet<>();
        Map<Role, Set<String>> stated = new EnumMap<>(Role.class);
        Set<String> described = new LinkedHashSet<>();
        Set<String> involved = new LinkedHashSet<>();
        for (Known one : known) {
            Observation observation = one.observation();
            if (observation.server() != null) {
                spokenOf.add(observation.server());
                if (!(observation instanceof SmtpLimits)) {
                    involved.add(observation.server());
                }
            }
            if (observation instanceof Server server) {
                described.add(server.name());
                if (server.roles() != null) {
                    server.roles().forEach(role -> stated.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(server.name()));
                }
            }
        }
        if (reporter != null) {
            stated.computeIfAbsent(Role.GENERATING, r -> new LinkedHashSet<>()).add(reporter);
        }
        if (spokenOf.isEmpty()) {
            spokenOf.add("");
        }
        List<Known> complete = new ArrayList<>(known.size() + 2);
        Set<Role> played = EnumSet.noneOf(Role.class);
        boolean refusedElsewhere = known.stream().map(Known::observation).anyMatch(one ->
                one instanceof RecipientFailure failure && (failure.replyCode() != null || failure.remoteMta() != null));
        for (Known one : known) {
            if (one.observation() instanceof Server server) {
                Role role = roleOf(server.name());
                Server told = role == null || server.roles() != null ? server
                        : (Server) Shape.of(server).with(server, "roles", List.of(role));
                if (refusedElsewhere && told.roles() == null && one.isFromReport()) {
                    // Whoever wrote the report did not refuse: another server's reply is in it.
                    told = (Server) Shape.of(told).with(told, "roles", List.of(Role.GENERATING, Role.SENDING));
                }
                complete.add(one.as(withRoles(told, stated, played, role != null, false)));
            } else {
                complete.add(one);
            }
        }
        for (String name : spokenOf) {
            Role role = roleOf(name);
            if (!described.contains(name) && role == null) {
                // Of a server that only has limits nobody said that anything went wrong on it.
                boolean onlyLimits = !described.isEmpty() && !involved.contains(name);
                complete.add(new Known(withRoles(named(name, null), stated, played, false, onlyLimits), List.of()));
            } else if (!described.contains(name)) {
                boolean onlyLimits = !involved.contains(name);
                complete.add(new Known(withRoles(named(name, List.of(role)), stated, played, true, onlyLimits), List.of()));
            }
        }
        for (Role role : List.of(Role.SENDING, Role.RECEIVING)) {
            if (!played.contains(role)) {
                complete.add(new Known(withRoles(named(unnamed(role), List.of(role)), stated, played, true, true), List.of()));
            }
        }
        return complete;
    }

    /** What stands for the name of a server that nobody named: no host can be called so. */
    static String unnamed(Role role) {
        return "(" + role.term() + " server)";
    }

    /** The role whose server {@code name} means without naming it; null where it is a name like any other. */
    static @Nullable Role roleOf(String name) {
        if (name.startsWith("(")) {
            for (Role role : Role.values()) {
                if (unnamed(role).equalsIgnoreCase(name)) {
                    return role;
                }
            }
        }
        return null;
    }

    /** @param unnamed whether its name says no more than its part, so that it played no other */
    private static Server withRoles(Server server, Map<Role, Set<String>> stated, Set<Role> played, boolean unnamed, boolean implied) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        boolean silent = server.roles() == null || server.roles().isEmpty();
        for (Role role : Role.values()) {
            Set<String> others = stated.getOrDefault(role, Set.of());
            if (others.contains(server.name()) || others.isEmpty() && !unnamed && (silent || role == Role.GENERATING)
                    || !silent && server.roles().contains(role)) {
                roles.add(role);
            }
        }
        played.addAll(roles);
        Shape shape = Shape.of(server);
        return (Server) shape.with(shape.with(server, "roles", List.copyOf(roles)), "implied", implied);
    }

    private static Server named(String name, @Nullable List<Role> roles) {
        return new Server(name, roles, null, null, null, null, null, null, null);
    }
}
