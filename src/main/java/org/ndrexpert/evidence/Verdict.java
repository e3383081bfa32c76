package org.ndrexpert.evidence;

/** What all evidence together makes of an article in one scope. */
public record Verdict(String article, Scope scope, Certainty certainty) {}
