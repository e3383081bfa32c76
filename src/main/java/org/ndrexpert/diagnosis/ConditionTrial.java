package org.ndrexpert.diagnosis;

import java.util.List;

import org.ndrexpert.rule.Truth;

/**
 * One condition of a rule, held against what is known.
 *
 * @param text as the rule writes it
 * @param line its line in the rule file, from 1
 * @param truth true where the engine matches it; false where something known contradicts it, or a conclusion or fact of the
 *     catalogue that it needs is not there; unknown where nobody has told what would decide, or where it depends on a condition
 *     before that is not met
 * @param seen the fact that was matched or came nearest, with where it was read, or that there is none; a sentence each
 * @param constraints its comparisons, held against that fact; empty where there is none
 * @param given what its lookup in the catalogue was made with; empty where it has none
 */
public record ConditionTrial(
        String text, int line, Truth truth, List<String> seen, List<ConstraintTrial> constraints, List<ConstraintTrial.Given> given) {}
