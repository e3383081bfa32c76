package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Filter;
import org.ndrexpert.situation.Known;

/**
 * The rules that wait for no conclusion, found by the first observation that they need: by a component that has to have one of a few
 * values where there is one, and by the type alone where not. Many know one code each, and a report has few.
 */
final class Beginnings {

    /** Those that need an observation of one type first. They are looked into when an incident first has one. */
    private final class OfType {

        private final BitSet rules = new BitSet();
        private volatile @Nullable Index index;

        Index index() {
            Index made = index;
            if (made == null) {
                made = new Index();
                rules.stream().forEach(made::add);
                index = made;
            }
            return made;
        }
    }

    private final class Index {

        final BitSet whatever = new BitSet();
        final List<ByValue> byValue = new ArrayList<>();

        void add(int rule) {
            pivots.apply(rule).ifPresentOrElse(
                    pivot -> pivot.values().forEach(value -> at(pivot.position(), byValue).computeIfAbsent(value, key -> new BitSet()).set(rule)),
                    () -> whatever.set(rule));
        }
    }

    private record ByValue(int position, Map<Object, BitSet> rules) {}

    private final IntFunction<Optional<Filter.Pivot>> pivots;
    private final BitSet always = new BitSet();
    private final Map<Class<?>, OfType> byType = new HashMap<>();

    /** @param pivots values of which the first observation has to have one that a rule needs */
    Beginnings(IntFunction<Optional<Filter.Pivot>> pivots) {
        this.pivots = pivots;
    }

    /** @param first type of the first observation that the rule needs */
    void add(int rule, Class<?> first) {
        byType.computeIfAbsent(first, type -> new OfType()).rules.set(rule);
    }

    private static Map<Object, BitSet> at(int position, List<ByValue> byValue) {
        return byValue.stream().filter(one -> one.position == position).findFirst().orElseGet(() -> {
            ByValue one = new ByValue(position, new HashMap<>());
            byValue.add(one);
            return one;
        }).rules;
    }

    /** Of a rule that needs no observation. */
    void addWithout(int rule) {
        always.set(rule);
    }

    /** All rules whose first observation may be among the facts. */
    BitSet among(List<Known> facts) {
        BitSet among = (BitSet) always.clone();
        for (int i = 0; i < facts.size(); i++) {
            Observation fact = facts.get(i).observation();
            OfType ofType = byType.get(fact.getClass());
            if (ofType != null) {
                Index index = ofType.index();
                among.or(index.whatever);
                for (int j = 0; j < index.byValue.size(); j++) {
                    add(index.byValue.get(j), fact, among);
                }
            }
        }
        return among;
    }

    private static void add(ByValue byValue, Observation fact, BitSet among) {
        Object value = Shape.of(fact).value(fact, byValue.position);
        BitSet rules = value == null ? null : byValue.rules.get(Filter.key(value));
        if (rules != null) {
            among.or(rules);
        }
    }
}
