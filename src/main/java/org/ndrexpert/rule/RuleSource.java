package org.ndrexpert.rule;

import java.util.List;
import java.util.Optional;

/**
 * A rule with the places at which its parts are written.
 *
 * @param drl the whole file
 * @param whole from {@code rule} to {@code end}
 * @param patterns in the order of {@link RuleText#patterns}
 * @param consequence the right-hand side, between {@code then} and {@code end}
 * @param unread the conditions that have a mistake and are missing among the patterns
 * @param sound whether nothing is wrong with it that keeps it from being loaded
 */
public record RuleSource(
        RuleText text, String drl, Span whole, List<PatternSource> patterns, Span consequence, List<Span> unread,
        boolean sound) {

    /**
     * Where a pattern is written.
     *
     * @param whole with {@code not}, {@code exists}, its variable and what it is taken {@code from}
     * @param constraints in the order of {@link Pattern#constraints}
     */
    public record PatternSource(Span whole, List<Span> constraints) {}

    /** Where a variable is used or bound in a part of the rule; the part itself where it cannot be found there. */
    public Span placeOf(String variable, Span part) {
        return Tokens.of(part.in(drl)).tokens().stream().filter(token -> token.is(variable)).findFirst()
                .map(token -> Span.of(drl, part.start() + token.start(), part.start() + token.end())).orElse(part);
    }

    /** How often a variable stands in the rule. */
    public long occurrences(String variable) {
        return Tokens.of(whole.in(drl)).tokens().stream().filter(token -> token.is(variable)).count();
    }

    /** Where the rule's name stands, with its quotes. */
    public Span named() {
        int quote = drl.indexOf('"', whole.start());
        return quote < 0 ? whole : Span.of(drl, quote, quote + text.name().length() + 2);
    }

    /** Where an annotation of the rule stands. */
    public Span annotation(String name) {
        Span word = placeOf(name, whole);
        return word == whole ? whole : Span.of(drl, word.start() - 1, word.end());
    }

    /** The same with something wrong with it. */
    public RuleSource unsound() {
        return new RuleSource(text, drl, whole, patterns, consequence, unread, false);
    }

    /** What the right-hand side makes; empty where it is not one logical insertion. */
    public Optional<Expression> inserted() {
        return ConclusionReader.read(drl, consequence) instanceof ConclusionReader.Inserted inserted ? Optional.of(inserted.made())
                : Optional.empty();
    }

    /** What the right-hand side says. */
    public String conclusion() {
        return consequence.in(drl).strip();
    }
}
