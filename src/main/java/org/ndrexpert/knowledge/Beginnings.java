package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Filter;
import org.ndrexpert.situation.Known;

/**
 * The rules that wait for no conclusion, found by the first observation that they need: by a component that has to have one of a few
 * values where there is one, and by the type alone where not. Many know one code each, and a report has few.
 */
final class Beginnings {

    /** Those that need an observation of one type first. */
    private static final class OfType {
        final BitSet whatever = new BitSet();
        final List<ByValue> byValue = new ArrayList<>();
    }

    private record ByValue(int position, Map<Object, BitSet> rules) {}

    private final BitSet always = new BitSet();
    private final Map<Class<?>, OfType> byType = new HashMap<>();

    /** @param first what the first observation has to be like that the rule needs */
    void add(int rule, Filter first) {
        OfType ofType = byType.computeIfAbsent(first.type(), type -> new OfType());
        first.pivot().ifPresentOrElse(
                pivot -> pivot.values().forEach(value -> at(pivot.position(), ofType).computeIfAbsent(value, key -> new BitSet()).set(rule)),
                () -> ofType.whatever.set(rule));
    }

    private static Map<Object, BitSet> at(int position, OfType ofType) {
        return ofType.byValue.stream().filter(one -> one.position == position).findFirst().orElseGet(() -> {
            ByValue one = new ByValue(position, new HashMap<>());
            ofType.byValue.add(one);
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
                among.or(ofType.whatever);
                for (int j = 0; j < ofType.byValue.size(); j++) {
                    add(ofType.byValue.get(j), fact, among);
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
