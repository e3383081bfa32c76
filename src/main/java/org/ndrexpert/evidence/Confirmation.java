package org.ndrexpert.evidence;

/** What tells the article from its look-alikes was observed. */
public record Confirmation(String article, Scope scope) implements Evidence {}
