/** Writes incidents of all forms in any number, to measure and to prove the program by: what {@code bin/generate} does. */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.generator;
