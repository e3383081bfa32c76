package org.ndrexpert.situation;

import java.util.Comparator;
import java.util.List;

/** Site facts that go with one incident. They have an order of their own, so that the order in which they were stated makes no difference. */
public final class Context {

    public static final Context NONE = new Context(List.of(), false, false);

    /** A fact and what it is ordered by, which takes longer to put together than to compare. */
    private record Place(String kind, String content, Known known) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::kind).thenComparing(Place::content);

        static Place of(Known known) {
            return new Place(known.observation().getClass().getSimpleName(), Description.inFull(known.observation()), known);
        }
    }

    private final List<Known> facts;
    private final boolean severalServers;
    private final boolean anyServer;

    /**
     * @param facts in their order
     * @param severalServers whether the site has several servers, of which these facts describe those that matter
     * @param anyServer whether any of them can have been meant
     */
    Context(List<Known> facts, boolean severalServers, boolean anyServer) {
        this.facts = facts;
        this.severalServers = severalServers;
        this.anyServer = anyServer;
    }

    /** All that is known of the site. */
    public static Context of(List<Known> facts) {
        return facts.isEmpty() ? NONE : new Context(ordered(facts), false, false);
    }

    /** By kind and by what they say. */
    public static List<Known> ordered(List<Known> facts) {
        return facts.size() < 2 ? List.copyOf(facts) : facts.stream().map(Place::of).sorted(Place.ORDER).map(Place::known).toList();
    }

    public List<Known> facts() {
        return facts;
    }

    /** Whether the site has servers beside those that the facts describe, so that nobody is meant only because no other is there. */
    boolean hasSeveralServers() {
        return severalServers;
    }

    /** Whether facts about servers were left out since the incident names none, and any of them can have been meant. */
    public boolean leavesOpenWhichServer() {
        return anyServer;
    }
}
