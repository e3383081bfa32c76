package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.Step;

/**
 * A knowledge item, as far as the picture shows it. Its key is the list of these, the steps at its end.
 *
 * @param fixedBy who can put an end to it; empty where nobody said
 * @param outcome whether it is what became of the message in the end, and something else is the cause
 * @param steps the first things to do that are no files
 */
record Cause(String id, String title, String cause, Set<Party> fixedBy, String source, boolean outcome, List<String> steps) {

    private static final int STEPS = 3;
    private static final String OUTCOME = "outcome";
    private static final Set<Party> SENDING_SIDE = EnumSet.of(Party.SENDER, Party.SENDER_ADMIN, Party.NETWORK_TEAM);

    static Cause of(Article article) {
        List<String> steps = Stream.of(article.configuration(), article.actions(), article.workarounds()).flatMap(List::stream)
                .map(Step::step).limit(STEPS).map(Names::text).toList();
        return new Cause(Names.name(article.article()), Names.text(article.title()), Names.text(article.cause()),
                parties(article.fixedBy()), Names.text(article.source()), article.isOutcome(), steps);
    }

    static Cause of(List<String> key) {
        return new Cause(key.get(0), key.get(1), key.get(2), parties(key.get(3)), key.get(4), key.get(5).equals(OUTCOME),
                key.subList(6, key.size()));
    }

    List<String> key() {
        List<String> key = new ArrayList<>(List.of(id, title, cause, String.join(" ", fixedBy.stream().map(Party::name).toList()), source,
                outcome ? OUTCOME : ""));
        key.addAll(steps);
        return List.copyOf(key);
    }

    /** In the order in which people would be asked. */
    private static Set<Party> parties(Collection<Party> parties) {
        return parties.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(parties));
    }

    private static Set<Party> parties(String key) {
        return key.isEmpty() ? Set.of() : parties(Stream.of(key.split(" ")).map(Party::valueOf).toList());
    }

    /** Whether it passes, and nobody has to do anything about it. */
    boolean onlyPasses() {
        return fixedBy.equals(Set.of(Party.NOBODY));
    }

    /** Whether nobody on the side that sent the mail can do anything about it. */
    boolean isOfOthers() {
        return !fixedBy.isEmpty() && Collections.disjoint(fixedBy, SENDING_SIDE);
    }

    /** Who can put an end to it, as in {@code the recipient or the administrators on the recipient's side}. */
    String who() {
        return fixedBy.stream().filter(party -> party != Party.NOBODY).map(Party::words).collect(Collectors.joining(" or "));
    }

    /** Who can put an end to it, in a sentence; empty where nobody said. */
    String ending() {
        if (onlyPasses()) {
            return "Nobody has to do anything: it passes by itself.";
        }
        return fixedBy.isEmpty() ? "" : fixedBy.contains(Party.NOBODY) ? "It passes by itself, or can be ended sooner by " + who() + "."
                : "It can be ended by " + who() + ".";
    }
}
