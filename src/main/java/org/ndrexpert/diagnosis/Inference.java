package org.ndrexpert.diagnosis;

import java.util.List;

/**
 * A rule that fired, and on what.
 *
 * @param rule the rule's name, a sentence
 * @param draws what the rule makes of it: suspicion, support, confirmation, exclusion, or other
 * @param layer name of the layer that the rule belongs to; empty for the built-in knowledge and the folder in its place
 * @param file the rule file, relative to the folder of the layer or of the knowledge
 * @param line line in that file where the rule begins, from 1
 * @param inferred true where no source says what the rule says and it was concluded from one that does
 * @param because the facts that it matched, each with where it was read
 */
public record Inference(
        String rule, String draws, String layer, String file, int line, boolean inferred, List<String> because) {}
