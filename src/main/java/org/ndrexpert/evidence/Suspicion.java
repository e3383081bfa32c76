package org.ndrexpert.evidence;

/** What was reported fits the article. */
public record Suspicion(String article, Scope scope) implements Evidence {}
