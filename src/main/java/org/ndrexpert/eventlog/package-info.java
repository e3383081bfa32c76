/**
 * Reads the text of Windows event log entries, in the wording of Exchange, into the keys of a logged event.
 * It knows how the entries are worded; it does not know where they came from, what they mean, or any rule.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.eventlog;
