package org.ndrexpert.mutation;

import org.ndrexpert.rule.RuleText;

/**
 * A rule with one condition changed.
 *
 * @param rule as it was
 * @param line where the changed condition begins, from 1
 * @param condition the changed condition as it was, a constraint or a whole pattern
 * @param drl the rule as it is now
 */
public record Mutant(RuleText rule, int line, Change change, String condition, String drl) {

    /** What was done, as a comment in the rules names it: {@code drop status != null}. */
    public String label() {
        return change.term() + " " + condition;
    }

    @Override
    public String toString() {
        return rule.file() + ":" + line + ": " + label();
    }
}
