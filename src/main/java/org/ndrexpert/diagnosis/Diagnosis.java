package org.ndrexpert.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.Reading;

/**
 * The answer to one incident. The same incident and the same knowledge give an equal diagnosis, always.
 *
 * @param incident the incident's name
 * @param knowledge SHA-256 of the rules and facts that were used, in hexadecimal
 * @param reading what the report says; absent where the incident has none
 * @param findings confirmed ones first, then suspected, the better supported first, then excluded
 * @param remedies in the order of the findings; what has to come first comes first
 * @param questions the most deciding first
 * @param warnings contradictions, and what could not be used
 */
public record Diagnosis(
        String incident,
        String knowledge,
        @Nullable Reading reading,
        List<Finding> findings,
        List<Remedy> remedies,
        List<Question> questions,
        List<String> warnings) {}
