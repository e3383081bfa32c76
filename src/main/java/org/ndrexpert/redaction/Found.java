package org.ndrexpert.redaction;

/**
 * Something found in a text.
 *
 * @param end one past its last character
 * @param replacement what to put in its place
 */
record Found(int end, String replacement) {}
