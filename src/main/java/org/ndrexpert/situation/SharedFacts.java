package org.ndrexpert.situation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.SmtpVirtualServer;

/**
 * Site facts that many incidents share, and which of them go with an incident.
 *
 * <p>Where they describe several servers, an incident gets those about the servers that it, its report or a fact so chosen names, those
 * about a server that alone plays a part stated of it, and those about no server. Facts about other servers would only make these look as
 * if they had had to do with the message; what is not said of them is unknown.
 *
 * <p>Names are the same in any case, and a bare name is the same as a host name that begins with it. What names no server is never about
 * one for the reason that no other was chosen. Where the facts describe one server at most, an incident gets all of them: it needs no names.
 */
public final class SharedFacts {

    public static final SharedFacts NONE = new SharedFacts(List.of());

    /**
     * What is said of one server under one of its names.
     *
     * @param facts places in the order of all facts
     * @param leadsTo the names in these facts
     */
    private record Described(String name, BitSet facts, Set<String> leadsTo) {}

    private final List<Known> all;
    private final Map<String, List<Described>> byLabel = new HashMap<>();
    private final BitSet ofNoServer = new BitSet();
    private final boolean severalServers;
    private final Set<Described> sole = new LinkedHashSet<>();
    private final Context unnamed;

    private SharedFacts(List<Known> facts) {
        all = Context.ordered(facts);
        Map<Role, Set<String>> players = new EnumMap<>(Role.class);
        for (int i = 0; i < all.size(); i++) {
            add(i, all.get(i).observation(), players);
        }
        players.values().stream().filter(names -> names.size() == 1).flatMap(Set::stream).forEach(name -> choose(name, sole));
        severalServers = byLabel.size() > 1 || byLabel.values().stream().anyMatch(SharedFacts::areSeveral);
        unnamed = severalServers ? new Context(factsWith(sole), true, sole.isEmpty()) : Context.of(all);
    }

    public static SharedFacts of(List<Known> facts) {
        return facts.isEmpty() ? NONE : new SharedFacts(facts);
    }

    private void add(int at, Observation fact, Map<Role, Set<String>> players) {
        String server = fact.server();
        if (server == null || ServerRoles.roleOf(server) != null) {
            ofNoServer.set(at);
            return;
        }
        Described described = described(spelled(server));
        described.facts.set(at);
        Set<String> names = new LinkedHashSet<>();
        MentionedServers.in(fact, names);
        names.forEach(name -> described.leadsTo.add(spelled(name)));
        if (fact instanceof Server stated && stated.roles() != null) {
            stated.roles().forEach(role -> players.computeIfAbsent(role, any -> new LinkedHashSet<>()).add(ServerNames.key(server)));
        }
        if (fact instanceof SmtpVirtualServer virtual && virtual.fqdn() != null) {
            described(spelled(virtual.fqdn())).leadsTo.add(spelled(server));
        }
    }

    private static boolean areSeveral(List<Described> alike) {
        return alike.stream().filter(one -> one.name.indexOf('.') >= 0).count() > 1;
    }

    private Described described(String name) {
        List<Described> alike = byLabel.computeIfAbsent(ServerNames.key(name), any -> new ArrayList<>());
        for (Described one : alike) {
            if (one.name.equals(name)) {
                return one;
            }
        }
        Described described = new Described(name, new BitSet(), new LinkedHashSet<>());
        alike.add(described);
        return described;
    }

    private static String spelled(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What is said of a server of this name: two host names with other domains are two servers. */
    private List<Described> named(String name) {
        boolean bare = name.indexOf('.') < 0;
        return byLabel.getOrDefault(ServerNames.key(name), List.of()).stream()
                .filter(one -> bare || one.name.indexOf('.') < 0 || one.name.equals(name)).toList();
    }

    /**
     * What goes with an incident.
     *
     * @param reported the servers that its report names
     * @param stated what was stated of it
     */
    public Context of(Collection<String> reported, List<Known> stated) {
        if (!severalServers) {
            return unnamed;
        }
        Set<String> names = new LinkedHashSet<>(reported);
        stated.forEach(one -> MentionedServers.in(one.observation(), names));
        return names.isEmpty() ? unnamed : chosen(names);
    }

    private Context chosen(Collection<String> names) {
        Set<Described> chosen = new LinkedHashSet<>(sole);
        names.forEach(name -> choose(spelled(name), chosen));
        return chosen.size() == sole.size() ? new Context(unnamed.facts(), true, false) : new Context(factsWith(chosen), true, false);
    }

    /** Adds what is said of a server, and of those that this leads to. */
    private void choose(String name, Set<Described> chosen) {
        Deque<String> names = new ArrayDeque<>(List.of(name));
        while (!names.isEmpty()) {
            for (Described one : named(names.remove())) {
                if (chosen.add(one)) {
                    names.addAll(one.leadsTo);
                }
            }
        }
    }

    private List<Known> factsWith(Set<Described> chosen) {
        BitSet places = (BitSet) ofNoServer.clone();
        chosen.forEach(one -> places.or(one.facts));
        return places.stream().mapToObj(all::get).toList();
    }
}
