package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.AdministratorAction;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.X400NonDelivery;

/**
 * Holds a rule's conditions against what is known of one suspicion and tells what is missing for the rule to fire. A condition
 * that something known contradicts ends the matter; what is merely not known is a thing to ask for.
 */
final class OpenConditions {

    /** What a report says, it says; nobody can be asked to make it say more. */
    private static final Set<Class<?>> READ_ONLY = Set.of(RecipientFailure.class, X400NonDelivery.class);

    /** Of these there may always be more than anybody has told: that one is different answers nothing. */
    private static final Set<Class<?>> OPEN = Set.of(LoggedEvent.class, AdministratorAction.class);

    private final Map<Class<?>, List<Object>> facts;
    private final Conclusions conclusions;
    private final Catalogue catalogue;
    private final List<Condition> conditions;
    private final List<Collection<Missing>> ways = new ArrayList<>();

    private OpenConditions(
            Map<Class<?>, List<Object>> facts, Conclusions conclusions, Catalogue catalogue, List<Condition> conditions) {
        this.facts = facts;
        this.conclusions = conclusions;
        this.catalogue = catalogue;
        this.conditions = conditions;
    }

    /** Whether facts of a type can be asked for at all. */
    static boolean canAskFor(Class<?> type) {
        return Observation.class.isAssignableFrom(type) && !READ_ONLY.contains(type);
    }

    /** Each way in which the rule could still fire for the suspicion: what would have to become known, all of it. */
    static List<Collection<Missing>> of(Suspicion suspicion, List<Condition> conditions, Map<Class<?>, List<Object>> facts,
            Conclusions conclusions, Catalogue catalogue) {
        OpenConditions open = new OpenConditions(facts, conclusions, catalogue, conditions);
        Bindings bindings = new Bindings();
        int first = 0;
        if (!conditions.isEmpty() && conditions.get(0).type() == Suspicion.class) {
            if (open.meets(suspicion, conditions.get(0), bindings).truth() != Truth.TRUE) {
                return List.of();
            }
            first = 1;
        }
        open.explore(first, bindings, new LinkedHashMap<>());
        return open.ways;
    }

    /** @param unknown the components that nobody has told, of those that the condition tests */
    private record Meeting(Truth truth, boolean identityMet, Set<String> unknown) {}

    private void explore(int index, Bindings bindings, Map<String, Missing> missing) {
        if (index == conditions.size()) {
            if (!missing.isEmpty()) {
                ways.add(missing.values());
            }
            return;
        }
        Condition condition = conditions.get(index);
        if (condition.mode() == Condition.Mode.NOT) {
            boolean present = candidates(condition, bindings).stream()
                    .anyMatch(one -> meets(one, condition, bindings.copy()).truth() == Truth.TRUE);
            if (!present) {
                explore(index + 1, bindings, missing);
            }
            return;
        }
        boolean answered = false;
        for (Object candidate : candidates(condition, bindings)) {
            Bindings tried = bindings.copy();
            Meeting meeting = meets(candidate, condition, tried);
            if (meeting.truth() == Truth.FALSE) {
                answered |= meeting.identityMet() && !OPEN.contains(condition.type());
                continue;
            }
            answered = true;
            if (condition.variable() != null) {
                tried.bind(condition.variable(), candidate);
            }
            Map<String, Missing> more = missing;
            if (meeting.truth() == Truth.UNKNOWN && !meeting.unknown().isEmpty()) {
                if (!(candidate instanceof Observation observation) || READ_ONLY.contains(condition.type())) {
                    continue;
                }
                more = withMissing(missing, missingOf(observation, meeting.unknown()));
            }
            explore(index + 1, tried, more);
        }
        if (!answered && canAskFor(condition.type())) {
            Bindings tried = bindings.copy();
            condition.constraints().stream().filter(constraint -> constraint.variable() != null)
                    .forEach(constraint -> tried.bind(constraint.variable(), null));
            explore(index + 1, tried, withMissing(missing, missingOf(condition, bindings)));
        }
    }

    private List<Object> candidates(Condition condition, Bindings bindings) {
        if (condition.lookup() != null) {
            return bindings.look(condition.lookup(), catalogue);
        }
        if (condition.type() == Catalogue.class) {
            return List.of(catalogue);
        }
        if (Observation.class.isAssignableFrom(condition.type())) {
            return facts.getOrDefault(condition.type(), List.of());
        }
        return new ArrayList<>(conclusions.all(condition.type()));
    }

    private Meeting meets(Object candidate, Condition condition, Bindings bindings) {
        if (candidate instanceof Catalogue) {
            return new Meeting(Truth.TRUE, true, Set.of());
        }
        Shape shape = Shape.of(candidate);
        boolean different = false;
        boolean identityMet = !shape.isIdentifiable() || shape.isSingular();
        boolean otherThing = false;
        boolean undecided = false;
        Set<String> unknown = new TreeSet<>();
        for (Constraint constraint : condition.constraints()) {
            String component = constraint.component();
            Object seen = shape.value(candidate, component);
            if (constraint.operator() != null) {
                Truth truth = bindings.test(constraint, seen);
                if (constraint.operator() == Operator.EQUAL && tellsWhichThing(shape, component)) {
                    // What is not known to be the thing meant is another thing.
                    identityMet |= truth == Truth.TRUE;
                    otherThing |= truth != Truth.TRUE;
                    continue;
                }
                different |= truth == Truth.FALSE;
                undecided |= truth == Truth.UNKNOWN;
                if (truth == Truth.UNKNOWN && seen == null) {
                    unknown.add(component);
                }
            }
            if (constraint.variable() != null) {
                bindings.bind(constraint.variable(), seen);
                if (seen == null && candidate instanceof Observation) {
                    unknown.add(component);
                }
            }
        }
        Truth truth = different || otherThing ? Truth.FALSE : undecided || !unknown.isEmpty() ? Truth.UNKNOWN : Truth.TRUE;
        return new Meeting(truth, identityMet && !otherThing, unknown);
    }

    /** Whether a component is never asked for by itself, but tells which thing is meant, as the id of an event does. */
    private boolean tellsWhichThing(Shape shape, String component) {
        return shape.isIdentity(component) || !catalogue.asksFor(shape.kind(), shape.askedFor(component));
    }

    private Missing missingOf(Observation known, Set<String> unknown) {
        Shape shape = Shape.of(known);
        Map<String, Object> given = new LinkedHashMap<>();
        for (String name : shape.names()) {
            Object value = shape.value(known, name);
            if (value != null && !shape.isDerived(name) && !name.equals("description")
                    && (shape.isIdentity(name) || !shape.isIdentifiable())) {
                given.put(name, value);
            }
        }
        return new Missing(known.getClass(), given, asked(shape, unknown));
    }

    private Missing missingOf(Condition condition, Bindings bindings) {
        Class<? extends Observation> type = condition.type().asSubclass(Observation.class);
        Shape shape = Shape.of(type);
        Map<String, Object> given = new LinkedHashMap<>();
        Set<String> wanted = new TreeSet<>();
        for (String name : shape.names()) {
            for (Constraint constraint : condition.constraints()) {
                if (!constraint.component().equals(name)) {
                    continue;
                }
                Object value = constraint.operator() == Operator.EQUAL ? bindings.value(constraint.operands().get(0)) : null;
                if (tellsWhichThing(shape, name) && value != null && value != Bindings.UNKNOWN && !shape.isDerived(name)) {
                    given.put(name, value);
                } else {
                    wanted.add(name);
                }
            }
        }
        List<String> asked = new ArrayList<>(asked(shape, wanted));
        asked.removeAll(given.keySet());
        return new Missing(type, given, asked);
    }

    private static List<String> asked(Shape shape, Set<String> components) {
        return shape.names().stream()
                .filter(name -> components.stream().anyMatch(one -> Objects.equals(shape.askedFor(one), name)))
                .toList();
    }

    private static Map<String, Missing> withMissing(Map<String, Missing> missing, Missing one) {
        Map<String, Missing> more = new LinkedHashMap<>(missing);
        more.put(one.asks(), one);
        return more;
    }
}
