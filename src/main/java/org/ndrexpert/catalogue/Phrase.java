package org.ndrexpert.catalogue;

import java.util.List;

import org.ndrexpert.yaml.Required;

/**
 * Wordings by which servers say one thing.
 *
 * @param phrase name of the phrase, by which rules ask for it
 * @param texts the wordings; a diagnostic text that contains one of them, in capitals or not, says the phrase
 * @param source where the wordings were seen
 */
public record Phrase(@Required String phrase, @Required List<String> texts, @Required String source) {}
