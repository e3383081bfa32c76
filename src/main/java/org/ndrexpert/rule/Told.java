package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;

/** What there is to hold a rule against: the facts and conclusions of one session, and the catalogue. For one thread. */
public final class Told {

    /** So many facts are looked through one by one. */
    private static final int FEW = 20;

    private record Key(Class<?> type, int component) {}

    private final Function<Class<?>, List<?>> facts;
    private final Catalogue catalogue;
    private final Map<Key, Map<Object, List<Object>>> byComponent = new HashMap<>();

    /** @param facts yields the observations or conclusions of a type, the same ones each time */
    public Told(Function<Class<?>, List<?>> facts, Catalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    public List<?> facts(Class<?> type) {
        return facts.apply(type);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** What the condition may match with what is bound so far: facts, conclusions, or what its lookup yields. */
    Collection<?> candidates(PreparedStep step, @Nullable Object[] slots) {
        Condition condition = step.condition;
        if (condition.lookup() != null) {
            return step.look(catalogue, slots);
        }
        if (condition.type() == Catalogue.class) {
            return List.of(catalogue);
        }
        return facts.apply(condition.type());
    }

    /** All candidates that can match, and some others: of many facts those about the thing that is meant, where the condition names it. */
    Collection<?> likely(PreparedStep step, @Nullable Object[] slots) {
        Collection<?> all = candidates(step, slots);
        if (all.size() <= FEW || step.condition.lookup() != null) {
            return all;
        }
        List<?> fewest = null;
        for (Check check : step.checks()) {
            Object wanted = step.tellsWhich(check) ? check.operands().get(0).bound(slots) : null;
            if (wanted != null && wanted != Source.UNKNOWN) {
                List<?> named = byComponent.computeIfAbsent(new Key(step.condition.type(), check.position()), key -> index(all, step, check))
                        .getOrDefault(Filter.key(wanted), List.of());
                fewest = fewest == null || named.size() < fewest.size() ? named : fewest;
            }
        }
        return fewest == null ? all : fewest.isEmpty() ? all.stream().limit(FEW).toList() : fewest;
    }

    private static Map<Object, List<Object>> index(Collection<?> facts, PreparedStep step, Check check) {
        Map<Object, List<Object>> index = new HashMap<>();
        for (Object fact : facts) {
            Object value = step.value(fact, check);
            if (value != null) {
                index.computeIfAbsent(Filter.key(value), one -> new ArrayList<>()).add(fact);
            }
        }
        return index;
    }
}
