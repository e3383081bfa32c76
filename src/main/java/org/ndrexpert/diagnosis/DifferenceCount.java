package org.ndrexpert.diagnosis;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Counts what changes over many incidents. */
public final class DifferenceCount {

    private final SortedMap<String, Integer> turns = new TreeMap<>();
    private int incidents;
    private int changed;

    /** Takes one incident in, changed or not. */
    public void add(Difference difference) {
        incidents++;
        changed += difference.isEmpty() ? 0 : 1;
        Set<String> own = new HashSet<>();
        difference.findings().forEach(change -> own.add(change.article() + " " + term(change.before() == null ? null : change.before().term())
                + " → " + term(change.after() == null ? null : change.after().term())));
        difference.remedies().forEach(change -> own.add(change.article() + " remedy " + term(change.before()) + " → " + term(change.after())));
        own.forEach(turn -> turns.merge(turn, 1, Integer::sum));
    }

    private static String term(@Nullable String term) {
        return term == null ? "none" : term;
    }

    public int incidents() {
        return incidents;
    }

    /** Incidents of which anything changed. */
    public int changed() {
        return changed;
    }

    /** How many incidents each change happened in: {@code Q288848 suspected → confirmed}, {@code Q288848 remedy none → applies}. */
    public SortedMap<String, Integer> turns() {
        return turns;
    }
}
