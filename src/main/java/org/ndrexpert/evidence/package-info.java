/**
 * What rules conclude while they run: evidence for and against an article, the verdict on it, and what is recommended.
 * Sessions compare and hash these records all the time, so they do it by hand: what the language makes of a record is slow at
 * the first use of each.
 * It knows the vocabulary and the catalogue, and nothing of how conclusions are drawn or shown.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.evidence;
