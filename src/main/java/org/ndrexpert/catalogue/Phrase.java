package org.ndrexpert.catalogue;

import java.util.List;

import org.ndrexpert.yaml.Required;

/**
 * Wordings by which servers say one thing.
 *
 * @param phrase the name that rules use
 * @param texts the wordings; a diagnostic text that contains one of them, whatever its case, says it
 * @param source where they were seen
 */
public record Phrase(@Required String phrase, @Required List<String> texts, @Required String source) {}
