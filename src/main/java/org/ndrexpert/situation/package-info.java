/**
 * Turns what was read and what was stated into what a session is told: events read, servers told apart, values that speak of
 * one thing put together, what follows by definition filled in. It draws no conclusion about causes and knows no rule engine.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.situation;
