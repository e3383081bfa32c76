package org.ndrexpert.evidence;

/** An observation contradicts the article. */
public record Exclusion(String article, Scope scope) implements Evidence {}
