package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.beliefsystem.BeliefSet;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.rule.Told;
import org.ndrexpert.situation.Known;

/** What a session concluded, each conclusion with the reasons that hold it. */
final class Conclusions {

    private final Map<Object, List<Reason>> reasons = new HashMap<>();
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    /** Takes the conclusions out of {@code session}, which can then be disposed of. */
    static Conclusions of(KieSession session) {
        Conclusions conclusions = new Conclusions();
        for (FactHandle handle : session.getFactHandles()) {
            Object object = ((InternalFactHandle) handle).getObject();
            if (!(object instanceof Observation) && !(object instanceof Catalogue)) {
                conclusions.add(object, (InternalFactHandle) handle);
            }
        }
        return conclusions;
    }

    private void add(Object conclusion, InternalFactHandle handle) {
        List<Reason> held = new ArrayList<>(1);
        if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key && key.getBeliefSet() != null) {
            BeliefSet<?> beliefs = key.getBeliefSet();
            for (Object node = beliefs.getFirst(); node instanceof SimpleMode mode; node = mode.getNext()) {
                LogicalDependency<?> dependency = mode.getObject();
                InternalMatch match = (InternalMatch) dependency.getJustifier();
                held.add(new Reason(match.getRule().getName(), List.copyOf(match.getObjects())));
            }
        }
        if (held.size() > 1) {
            held.sort(Comparator.comparing(Reason::rule).thenComparing(Reason::inFull));
        }
        reasons.put(conclusion, held);
        byType.computeIfAbsent(conclusion.getClass(), type -> new ArrayList<>()).add(conclusion);
    }

    /** The conclusions of one type, in no order that means anything. */
    @SuppressWarnings("unchecked") // a list under a class holds objects of that class alone
    <T> List<T> all(Class<T> type) {
        return (List<T>) byType.getOrDefault(type, List.of());
    }

    /** What conditions can match when all is concluded: the facts that the session was told, and its conclusions. */
    Told told(List<Known> known, Catalogue catalogue) {
        Map<Class<?>, List<Object>> facts = new HashMap<>();
        known.forEach(one -> facts.computeIfAbsent(one.observation().getClass(), type -> new ArrayList<>()).add(one.observation()));
        return new Told(type -> Observation.class.isAssignableFrom(type) ? facts.getOrDefault(type, List.of()) : all(type), catalogue);
    }

    /** The rules that hold some conclusion, sorted. */
    List<String> rules() {
        return reasons.values().stream().flatMap(List::stream).map(Reason::rule).distinct().sorted().toList();
    }

    /** The reasons for a conclusion, in an order that depends on them alone; none where it was not drawn. */
    List<Reason> reasonsFor(Object conclusion) {
        return reasons.getOrDefault(conclusion, List.of());
    }
}
