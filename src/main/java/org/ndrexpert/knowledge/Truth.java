package org.ndrexpert.knowledge;

/** What is known of a condition. Unknown is not false. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
}
