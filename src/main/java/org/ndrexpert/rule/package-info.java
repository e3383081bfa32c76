/**
 * Rules as they are written: their patterns and constraints, and what can be told from these without the engine – what a rule looks
 * at, what it lacks, what of it is true, false or unknown. It knows the vocabulary and the catalogue, and not how rules are applied.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.rule;
