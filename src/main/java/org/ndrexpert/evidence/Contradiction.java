package org.ndrexpert.evidence;

/** An article for which one observation speaks and which another one excludes. */
public record Contradiction(String article, Scope scope) {}
