package org.ndrexpert.diagnosis;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.Reading;

/**
 * The answer to one incident. The same incident and the same knowledge give an equal diagnosis, always.
 *
 * @param incident the incident's name
 * @param knowledge SHA-256 of the rules and facts that were used, in hexadecimal
 * @param reading what the report says; absent where the incident has none
 * @param codes what the codes in the report mean, by whose book
 * @param findings confirmed ones first, then suspected, the better supported first, of these those that the report names
 *     more closely, then excluded
 * @param remedies in the order of the findings; what has to come first comes first
 * @param questions the most deciding first
 * @param warnings contradictions, what could not be used, and what fits and has been retired by a layer
 * @param cautions what to bear in mind of the servers though it is no cause, such as the end of updates for a product
 * @param layers what lies over the built-in knowledge or the folder in its place, the lower ones first
 */
public record Diagnosis(
        String incident,
        String knowledge,
        @Nullable Reading reading,
        List<CodeReading> codes,
        List<Finding> findings,
        List<Remedy> remedies,
        List<Question> questions,
        List<String> warnings,
        List<String> cautions,
        List<Layer> layers) {

    /** The layer whose facts of an item are used; empty where they are those of the lowest knowledge. */
    public Optional<Layer> layerOf(String article) {
        return layers.stream().filter(layer -> layer.states(article)).reduce((lower, higher) -> higher);
    }
}
