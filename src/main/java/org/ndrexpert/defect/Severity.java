package org.ndrexpert.defect;

import java.util.Locale;

/** How bad a defect is. */
public enum Severity {
    /** The knowledge cannot be loaded with it. */
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
