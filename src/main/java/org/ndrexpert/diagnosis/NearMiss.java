package org.ndrexpert.diagnosis;

/**
 * A rule that nearly fired.
 *
 * @param article id of the article that it would have suspected, confirmed or excluded
 */
public record NearMiss(String article, RuleTrial trial) {}
