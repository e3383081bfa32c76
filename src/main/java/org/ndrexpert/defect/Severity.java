package org.ndrexpert.defect;

import java.util.Locale;

/** How bad a defect is. */
public enum Severity {
    /** What it is in cannot be used, or never does what it says; much of it keeps the knowledge from loading. Nothing silences it. */
    ERROR,
    /** The knowledge loads, and somewhere says or does something else than its author meant. */
    WARNING,
    /** Something that its author still has to do. */
    NOTE;

    /** The word in printed text, JSON and SARIF. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
