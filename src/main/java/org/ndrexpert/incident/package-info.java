/**
 * Reads what people hand in: reports, incident files, site facts; one file or many. It knows files and their shapes, and nothing of
 * what follows from what they say.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.incident;
