package org.ndrexpert.rule;

import java.util.List;

/**
 * A rule with the places at which its parts are written.
 *
 * @param drl the whole file
 * @param whole from {@code rule} to {@code end}
 * @param patterns in the order of {@link RuleText#patterns}
 * @param consequence the right-hand side, between {@code then} and {@code end}
 */
public record RuleSource(RuleText text, String drl, Span whole, List<PatternSource> patterns, Span consequence) {

    /**
     * Where a pattern is written.
     *
     * @param whole with {@code not}, {@code exists}, its variable and what it is taken {@code from}
     * @param constraints in the order of {@link Pattern#constraints}
     */
    public record PatternSource(Span whole, List<Span> constraints) {}

    /** What the right-hand side says. */
    public String conclusion() {
        return consequence.in(drl).strip();
    }
}
