package org.ndrexpert.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Suspicion;
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

    /** What a rule concludes: on which other conclusions a rule builds tells which rules can fire at all. */
    public enum Conclusion implements Term {
        SUSPICION("Suspicion"),
        SUPPORT("Support"),
        CONFIRMATION("Confirmation"),
        EXCLUSION("Exclusion"),
        VERDICT("Verdict"),
        HOTFIX_OPTION("HotfixOption"),
        RECOMMENDATION("Recommendation"),
        ADVICE("Advice"),
        CONTRADICTION("Contradiction"),
        UNEXPECTED_CODE("UnexpectedCode"),
        /** A fact that might as well have been stated. */
        OBSERVATION(""),
        OTHER("");

        private static final List<Conclusion> OF_A_TYPE = Stream.of(values()).filter(conclusion -> !conclusion.type.isEmpty()).toList();

        private static final List<String> OBSERVATIONS = Stream.of(Observation.class.getPermittedSubclasses())
                .map(type -> "new " + type.getSimpleName() + "(").toList();

        /** Simple name of the record; empty where it may be any of several. */
        private final String type;
        private final String term = name().toLowerCase(Locale.ROOT).replace('_', '-');

        Conclusion(String type) {
            this.type = type;
        }

        @Override
        public String term() {
            return term;
        }

        /** Whether it speaks for or against an article. */
        public boolean judges() {
            return compareTo(EXCLUSION) <= 0;
        }

        /** The conclusion that a condition on facts of a type waits for; absent where it waits for none. */
        public static @Nullable Conclusion of(Class<?> type) {
            return OF_A_TYPE.stream().filter(conclusion -> conclusion.type.equals(type.getSimpleName())).findFirst().orElse(null);
        }

        /** Read from the record that the right-hand side makes. */
        public static Conclusion of(String consequence) {
            return OF_A_TYPE.stream().filter(conclusion -> consequence.contains("new " + conclusion.type + "(")).findFirst()
                    .orElseGet(() -> OBSERVATIONS.stream().anyMatch(consequence::contains) ? OBSERVATION : OTHER);
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

    /** Whether it says something of whatever is suspected. */
    public boolean beginsWithSuspicion() {
        return matches(0, Suspicion.class);
    }

    /** Whether it begins with a suspicion and then looks something up about the suspected article. */
    public boolean looksUpSuspected() {
        return matches(0, Suspicion.class) && matches(1, Catalogue.class) && patterns.size() > 2 && patterns.get(2).from() != null;
    }

    private boolean matches(int pattern, Class<?> type) {
        return patterns.size() > pattern && patterns.get(pattern).type().equals(type.getSimpleName());
    }
}
