package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.Binding;
import org.ndrexpert.rule.Operator;

/** Finds demands and patterns that say nothing which the rest of their rule does not say. */
final class Superfluous {

    private final StudiedRule rule;
    private final List<Defect> defects = new ArrayList<>();

    private Superfluous(StudiedRule rule) {
        this.rule = rule;
    }

    static List<Defect> of(StudiedRule rule) {
        if (rule.isNever()) {
            return List.of();
        }
        Superfluous superfluous = new Superfluous(rule);
        rule.sought().forEach(superfluous::demands);
        superfluous.patterns();
        return superfluous.defects;
    }

    /** A demand that follows from the others on its component; of two that are alike, the later one. */
    private void demands(Sought sought) {
        Set<Demand> left = new HashSet<>(sought.demands());
        for (int i = sought.demands().size() - 1; i >= 0; i--) {
            Demand demand = sought.demands().get(i);
            left.remove(demand);
            if (follows(sought.type(), demand, left, sought.demands().subList(0, i))) {
                defects.add(rule.defect(DefectKind.NO_EFFECT, demand.at(), "\"" + demand.text() + "\" says nothing that is not said without it",
                        "delete it"));
            } else {
                left.add(demand);
            }
        }
    }

    private static boolean follows(Class<?> type, Demand demand, Set<Demand> others, List<Demand> before) {
        if (!demand.isLiteral()) {
            return before.stream().anyMatch(other -> other.component().equals(demand.component()) && other.operator() == demand.operator()
                    && other.givens().equals(demand.givens()));
        }
        Values values = Nature.valuesOf(type, demand.component());
        for (Demand other : others) {
            if (other.component().equals(demand.component()) && other.isLiteral()) {
                values = values.where(other.operator(), other.literals());
            } else if (other.component().equals(demand.component()) && other.operator().isOrder()) {
                values = values.where(Operator.GREATER, List.of(-1L));
            }
        }
        return values.isWithin(Nature.valuesOf(type, demand.component()).where(demand.operator(), demand.literals()));
    }

    private void patterns() {
        List<Sought> all = rule.sought();
        Possibilities possibilities = rule.possibilities();
        Set<Integer> used = used();
        Set<Integer> gone = new HashSet<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).isForbidden() && Possibilities.of(all, i).clash().isPresent()) {
                gone.add(i);
                defects.add(rule.defect(DefectKind.NO_EFFECT, all.get(i).at(), "this forbids what cannot be, beside the rest of the rule", "delete it"));
            }
            for (int j = 0; j < all.size() && !gone.contains(i); j++) {
                if (i != j && !gone.contains(j) && !used.contains(i) && isSaidBy(possibilities, i, j)) {
                    gone.add(i);
                    defects.add(rule.defect(DefectKind.NO_EFFECT, all.get(i).at(), "this says nothing that line " + all.get(j).at().line()
                            + " does not say", "delete it"));
                }
            }
        }
    }

    /** Whether what is needed at one place is needed at another, or what is forbidden there is forbidden here too. */
    private boolean isSaidBy(Possibilities possibilities, int one, int other) {
        List<Sought> all = rule.sought();
        Sought said = all.get(one);
        if (said.isForbidden() != all.get(other).isForbidden()) {
            return false;
        }
        if (said.isNeeded()) {
            return possibilities.isFoundBy(other, said.moved(place -> place.sought() == one ? new Given.Place(other, place.path()) : place));
        }
        Possibilities withIt = Possibilities.of(all, one);
        return withIt.isFoundBy(one, all.get(other).moved(place -> place.sought() == other ? new Given.Place(one, place.path()) : place));
    }

    /** What is needed for its variables. */
    private Set<Integer> used() {
        Set<Integer> used = new HashSet<>();
        String text = rule.source().whole().in(rule.source().drl());
        for (var one : rule.bindings().entrySet()) {
            Binding binding = one.getValue();
            if (text.indexOf(one.getKey()) != text.lastIndexOf(one.getKey())) {
                used.add(binding.pattern());
            }
        }
        return used;
    }
}
