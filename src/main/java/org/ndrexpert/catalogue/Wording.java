package org.ndrexpert.catalogue;

import org.ndrexpert.yaml.Required;

/**
 * How an observation is asked for.
 *
 * @param asks what is asked for: kind and key of an observation, such as {@code installedFile.version}, or the kind alone
 * @param question the question; the name of a key in braces, as in {@code {name}}, stands for what is known of it,
 *     {@code {server}} for the server
 * @param how how to find the answer
 */
public record Wording(@Required String asks, @Required String question, @Required String how) {}
