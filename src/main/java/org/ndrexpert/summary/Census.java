package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by keys of which there may be any number, in bounded memory.
 *
 * <p>Up to the cap every count is exact. Beyond it only some incidents are counted, chosen by a hash of the incident: every second at
 * level 1, every fourth at level 2, and so on until the keys that they have are few enough. What is counted often is nearly always kept
 * and its number estimated, what is counted seldom goes into the others. Since counts are kept by the level of the incident, the outcome
 * depends on the incidents alone, not on their order or on which parts were counted apart (adaptive sampling, after Flajolet 1990).
 */
final class Census {

    /** So many incidents in the sample make an estimate that is mostly wrong by less than a quarter. */
    private static final int ENOUGH = 16;

    private static final int DEEPEST = 48;

    private final int cap;
    private final Map<List<String>, TreeMap<Integer, Tally>> kept = new HashMap<>();
    private final Tally total = new Tally();
    private int level;

    /** @param cap the most keys that are held */
    Census(int cap) {
        this.cap = cap;
    }

    /** @param incident a hash of the incident, the same whenever and wherever it is counted */
    void add(List<String> key, long incident, Tally one) {
        add(key, level(key, incident), one);
    }

    /** The level up to which an incident is in the sample for a key. */
    static int level(List<String> key, long incident) {
        return Math.min(DEEPEST, Long.numberOfTrailingZeros(Hash.of(incident, key.hashCode())));
    }

    /** @param at the {@link #level} of the incident */
    void add(List<String> key, int at, Tally one) {
        addTotal(one);
        if (at >= level) {
            keep(key, at, one);
        }
    }

    private void keep(List<String> key, int at, Tally counted) {
        kept.computeIfAbsent(key, any -> new TreeMap<>()).computeIfAbsent(at, any -> new Tally()).absorb(counted);
        while (kept.size() > cap && level < DEEPEST) {
            raise(level + 1);
        }
    }

    private void raise(int to) {
        level = Math.max(level, to);
        kept.values().forEach(levels -> levels.headMap(level).clear());
        kept.values().removeIf(TreeMap::isEmpty);
    }

    void absorb(Census other) {
        addTotal(other.total);
        raise(other.level);
        other.kept.forEach((key, levels) -> levels.tailMap(level).forEach((at, tally) -> {
            if (at >= level) {
                keep(key, at, tally);
            }
        }));
    }

    private void addTotal(Tally one) {
        total.confirmed += one.confirmed;
        total.suspected += one.suspected;
        total.excluded += one.excluded;
        total.open += one.open;
        total.delayed += one.delayed;
        total.succeeded += one.succeeded;
        total.recipients += one.recipients;
    }

    /** Whether there were more keys than are held, so that numbers are estimates. */
    boolean isEstimated() {
        return level > 0;
    }

    boolean isEmpty() {
        return total.all() == 0;
    }

    /** What was counted, the weightiest first. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        kept.forEach((key, levels) -> {
            Tally counted = new Tally();
            levels.values().forEach(counted::absorb);
            if (level == 0 || counted.all() >= ENOUGH) {
                rows.add(new Row(key, new Tally().absorb(counted, 1L << level)));
            }
        });
        rows.sort(Row.BY_WEIGHT);
        return rows;
    }

    /** All that {@code rows} do not have, the keys that are not held among it. */
    Tally others(List<Row> rows) {
        Tally listed = new Tally();
        rows.forEach(row -> listed.absorb(row.tally()));
        return total.without(listed);
    }

    int level() {
        return level;
    }

    Tally total() {
        return total;
    }

    /** Takes in what {@link #level} and {@link #total} told once; then comes what {@link #kept} told. */
    void restore(int level, Tally total) {
        raise(level);
        addTotal(total);
    }

    void restore(List<String> key, int at, Tally counted) {
        keep(key, at, counted);
    }

    /** Everything that is held, in the order of the keys, by the level of the incidents that were counted. */
    SortedMap<List<String>, SortedMap<Integer, Tally>> kept() {
        SortedMap<List<String>, SortedMap<Integer, Tally>> sorted = new TreeMap<>(Row.KEYS);
        sorted.putAll(kept);
        return sorted;
    }
}
