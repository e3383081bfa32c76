package org.ndrexpert.catalogue;

import org.ndrexpert.yaml.Required;

/**
 * How an observation is asked for.
 *
 * @param asks kind and component, such as {@code installedFile.version}, or the kind alone
 * @param question the question; {@code {name}} stands for what the rule says of that component, {@code {server}} for the server
 * @param how how to find the answer
 */
public record Wording(@Required String asks, @Required String question, @Required String how) {}
