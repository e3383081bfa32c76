/**
 * The vocabulary: everything that may be known before a rule fires, one record for each kind of thing.
 * It knows nothing of how reports are read, of files, or of rules.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.observation;
