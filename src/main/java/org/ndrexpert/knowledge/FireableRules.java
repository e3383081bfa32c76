package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;
import org.ndrexpert.rule.Vocabulary;
import org.ndrexpert.situation.Known;

/**
 * Which rules can fire at all: those that need no kind of observation that nobody made, and no conclusion that no other of them draws.
 * Each rule that a session need not have makes it cheaper.
 */
final class FireableRules {

    private static final Map<Class<?>, Conclusion> CONCLUDED = Map.of(Suspicion.class, Conclusion.SUSPICION, Support.class,
            Conclusion.SUPPORT, Confirmation.class, Conclusion.CONFIRMATION, Exclusion.class, Conclusion.EXCLUSION);

    /** What a rule cannot fire without, as far as kinds go: one bit for each kind of observation. */
    private record Need(RuleText rule, long observations, Set<Conclusion> conclusions) {}

    /** Where a rule concludes an observation, any kind may come to be known. */
    private static final long ALL_KINDS = -1;

    private final Map<Class<?>, Long> bits = new HashMap<>();
    private final boolean observing;
    private final List<List<Need>> needs;

    FireableRules(List<LoadedUnit> units) {
        Class<?>[] kinds = Observation.class.getPermittedSubclasses();
        for (int i = 0; i < kinds.length; i++) {
            bits.put(kinds[i], 1L << Math.min(i, Long.SIZE - 1)); // kinds past the last bit share it, and come or go together
        }
        observing = units.stream().flatMap(unit -> unit.rules().stream()).anyMatch(rule -> rule.conclusion() == Conclusion.OBSERVATION);
        needs = units.stream().map(unit -> unit.rules().stream().map(this::need).toList()).toList();
    }

    private Need need(RuleText rule) {
        long observations = 0;
        Set<Conclusion> conclusions = EnumSet.noneOf(Conclusion.class);
        for (Pattern pattern : rule.patterns()) {
            Class<?> type = Vocabulary.TYPES.get(pattern.type());
            if (!pattern.mode().equals("not") && pattern.from() == null) {
                observations |= bits.getOrDefault(type, 0L);
                if (CONCLUDED.containsKey(type)) {
                    conclusions.add(CONCLUDED.get(type));
                }
            }
        }
        return new Need(rule, observations, conclusions);
    }

    /** The kinds of observation that are among the facts, or may come to be. */
    long kinds(List<Known> facts) {
        long kinds = observing ? ALL_KINDS : 0;
        for (Known known : facts) {
            kinds |= bits.get(known.observation().getClass());
        }
        return kinds;
    }

    /** The names of those rules of some units that can fire where {@link #kinds kinds} of observation are known. */
    Set<String> among(BitSet units, long kinds) {
        List<Need> left = new ArrayList<>();
        units.stream().forEach(unit -> needs.get(unit).stream().filter(need -> (need.observations & ~kinds) == 0).forEach(left::add));
        boolean fewer = true;
        while (fewer) {
            Set<Conclusion> drawn = EnumSet.noneOf(Conclusion.class);
            left.forEach(need -> drawn.add(need.rule.conclusion()));
            fewer = left.removeIf(need -> !drawn.containsAll(need.conclusions));
        }
        Set<String> names = new HashSet<>();
        left.forEach(need -> names.add(need.rule.name()));
        return names;
    }
}
