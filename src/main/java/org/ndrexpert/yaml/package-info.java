/**
 * Reads YAML and JSON into records, and says of every mistake in them where it is, what was found and what would be right.
 * It knows the shape of records and the spelling of the vocabulary; it does not know what an incident, a fact or a rule is.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.yaml;
