package org.ndrexpert.testcase;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Inference;

/**
 * One thing in which a diagnosis differs from what its scenario says.
 *
 * @param expected what the scenario says, in its words; absent where it says nothing of the kind
 * @param got what came in its place; absent where nothing did
 * @param because the rules that made what came, as far as they tell it from what was expected
 */
public record Difference(About about, @Nullable String expected, @Nullable String got, List<Inference> because) {

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
