package org.ndrexpert.evidence;

import org.ndrexpert.catalogue.Steps;

/** Steps of an article that help on one server, or whatever the server is where it has no name. */
public record Advice(String article, String server, Steps steps) {}
