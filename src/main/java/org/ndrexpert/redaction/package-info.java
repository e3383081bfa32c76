/**
 * Replaces the names in a report, of people, companies, mailboxes, servers and networks, so that it may be published and is still
 * diagnosed as before. It works on the pieces of text that the report room hands over, and knows no MIME and no rules.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.redaction;
