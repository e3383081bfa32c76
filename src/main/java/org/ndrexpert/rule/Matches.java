package org.ndrexpert.rule;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.situation.Known;

/**
 * The ways to match a rule that waits for no conclusion, as the engine finds them: with the facts and with what the catalogue yields for
 * them. For one thread.
 */
public final class Matches {

    private final List<PreparedStep> steps;
    private final List<Known> facts;
    private final Catalogue catalogue;
    private final @Nullable Object[] slots;

    private Matches(PreparedRule rule, List<Known> facts, Catalogue catalogue) {
        this.steps = rule.steps();
        this.facts = facts;
        this.catalogue = catalogue;
        this.slots = rule.unbound();
    }

    /** Hands over what the last condition matched that needs a match, once for each way. */
    public static void of(PreparedRule rule, List<Known> facts, Catalogue catalogue, Consumer<Object> found) {
        new Matches(rule, facts, catalogue).from(0, catalogue, found);
    }

    private void from(int index, Object last, Consumer<Object> found) {
        if (index == steps.size()) {
            found.accept(last);
            return;
        }
        PreparedStep step = steps.get(index);
        if (step.condition.mode() != Condition.Mode.MATCH) {
            if (isMet(step) == (step.condition.mode() == Condition.Mode.EXISTS)) {
                from(index + 1, last, found);
            }
        } else if (step.condition.lookup() != null) {
            for (Object row : step.look(catalogue, slots)) {
                matched(step, row, index, found);
            }
        } else if (step.condition.type() == Catalogue.class) {
            from(index + 1, last, found);
        } else {
            for (int i = 0; i < facts.size(); i++) {
                matched(step, facts.get(i).observation(), index, found);
            }
        }
    }

    private void matched(PreparedStep step, Object candidate, int index, Consumer<Object> found) {
        if (candidate.getClass() == step.condition.type() && step.holds(candidate, slots)) {
            from(index + 1, candidate, found);
        }
    }

    private boolean isMet(PreparedStep step) {
        if (step.condition.lookup() != null) {
            return step.look(catalogue, slots).stream().anyMatch(row -> step.holds(row, slots));
        }
        for (int i = 0; i < facts.size(); i++) {
            Observation fact = facts.get(i).observation();
            if (fact.getClass() == step.condition.type() && step.holds(fact, slots)) {
                return true;
            }
        }
        return false;
    }
}
