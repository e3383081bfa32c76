package org.ndrexpert.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Term;
import org.ndrexpert.yaml.Required;

/**
 * A rule as it is written.
 *
 * @param name the sentence that names it; unique in the whole knowledge
 * @param file rule file, relative to the knowledge folder
 * @param line where it begins, from 1
 * @param article id given by {@code @article}; absent for a general rule
 * @param inferred whether {@code @inference} says that no source states it outright
 * @param conclusion what its right-hand side makes of it
 * @param patterns its left-hand side
 */
public record RuleText(
        @Required String name,
        @Required String file,
        int line,
        @Nullable String article,
        boolean inferred,
        @Required Conclusion conclusion,
        @Required List<Pattern> patterns) {

    /** What a rule concludes, as far as questions, and which rules can fire at all, depend on it. */
    public enum Conclusion implements Term {
        SUSPICION,
        SUPPORT,
        CONFIRMATION,
        EXCLUSION,
        /** A fact that might as well have been stated. */
        OBSERVATION,
        OTHER;

        private static final List<String> OBSERVATIONS = Stream.of(Observation.class.getPermittedSubclasses())
                .map(type -> "new " + type.getSimpleName() + "(").toList();

        @Override
        public String term() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it says something of an article. */
        public boolean judges() {
            return this != OBSERVATION && this != OTHER;
        }

        /** Read from the record that the right-hand side makes. */
        public static Conclusion of(String consequence) {
            for (Conclusion conclusion : values()) {
                String type = conclusion.name().charAt(0) + conclusion.term().substring(1);
                if (consequence.contains("new " + type + "(")) {
                    return conclusion;
                }
            }
            return OBSERVATIONS.stream().anyMatch(consequence::contains) ? OBSERVATION : OTHER;
        }
    }

    /** Names are unique, and comparing one is quicker than comparing all. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleText rule && name.equals(rule.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public boolean decides() {
        return conclusion == Conclusion.CONFIRMATION || conclusion == Conclusion.EXCLUSION;
    }
}
