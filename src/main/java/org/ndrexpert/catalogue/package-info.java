/**
 * What is known before any report arrives: articles with their wording, fixes and steps, limits, phrases, and the wording of
 * questions, indexed as rules look them up. It holds no argument and knows no rule.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.catalogue;
