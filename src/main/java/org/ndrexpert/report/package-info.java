/**
 * Reads a non-delivery report, the bytes of one mail, and says what it reports. It knows layouts of reports and nothing
 * of rules, articles or remedies; the libraries for MIME and for the files of Outlook are used here and nowhere else.
 */
@org.jspecify.annotations.NullMarked
package org.ndrexpert.report;
