package org.ndrexpert.testcase;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.incident.Incident;

/**
 * One thing in which a diagnosis differs from what its scenario says.
 *
 * @param expected what the scenario says, in its words; absent where it says nothing of the kind
 * @param got what came in its place; absent where nothing did
 * @param because the rules that made what came, as far as they tell it from what was expected
 * @param nearest of an expected finding that did not come, the rule that came nearest to it and what it lacked, a line each; empty where
 *     nobody looked, or where it is {@code because} of something else that it did not come
 */
public record Difference(About about, @Nullable String expected, @Nullable String got, List<Inference> because, List<String> nearest) {

    Difference(About about, @Nullable String expected, @Nullable String got, List<Inference> because) {
        this(about, expected, got, because, List.of());
    }

    /** The same, with the rule looked for that came nearest to an expected finding. */
    Difference explained(NdrExpert expert, Incident given) {
        return about != About.FINDING || expected == null ? this
                : new Difference(about, expected, got, because, NearestRule.forExpected(expert, given, expected));
    }

    /** What a difference can be about. */
    public enum About {
        FINDING("finding"),
        SUPPORT("support"),
        REMEDY("remedy"),
        QUESTION("question"),
        ORDER_OF_QUESTIONS("order of questions"),
        WARNING("warning");

        private final String term;

        About(String term) {
            this.term = term;
        }

        /** The word in printed text and JSON. */
        public String term() {
            return term;
        }
    }
}
