package org.ndrexpert.evidence;

/** Something that makes a suspected article likelier, without telling it from its look-alikes. */
public record Support(String article, Scope scope) implements Evidence {}
