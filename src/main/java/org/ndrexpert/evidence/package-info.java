/**
 * What rules conclude while they run: evidence for and against an article, the verdict on it, and what is recommended.
 * It knows the vocabulary and the catalogue, and nothing of how conclusions are drawn or shown.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.evidence;
