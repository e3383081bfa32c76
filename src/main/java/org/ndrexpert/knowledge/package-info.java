/**
 * Loads, checks and applies rules and facts. The only room that knows the rule engine; others see what it concludes, never
 * how.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.knowledge;
