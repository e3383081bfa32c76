package org.ndrexpert.rule;

/** What is known of a condition. Unknown is not false. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
}
