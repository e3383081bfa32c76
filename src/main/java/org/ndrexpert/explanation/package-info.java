/**
 * Writes diagnoses and reports: as JSON and YAML for programs, as text for people. It adds nothing to what it shows, and nothing that
 * came out of a message can become markup or a terminal sequence here.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.explanation;
