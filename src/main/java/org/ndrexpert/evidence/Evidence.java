package org.ndrexpert.evidence;

/** What one rule says of one article in one scope. */
public sealed interface Evidence permits Confirmation, Exclusion, Support, Suspicion {

    /** Id of the knowledge item, such as {@code Q288848} or {@code 5.4.0-smarthost}. */
    String article();

    Scope scope();
}
