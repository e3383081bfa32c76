package org.ndrexpert.catalogue;

import java.util.Locale;

/** What sort of help a remedy is. */
public enum Kind {
    SERVICE_PACK,
    HOTFIX,
    WORKAROUND,
    CONFIGURATION,
    ACTION;

    /** The word in JSON and printed text, such as {@code service-pack}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
