package org.ndrexpert.catalogue;

import java.util.Locale;

import org.ndrexpert.observation.Term;

/** What has become of an item; one that is in use has no status. */
public enum Status implements Term {
    /** Nobody holds it to be true or useful any more: it is never suspected, listed or asked about, and its rules do not run. */
    RETIRED;

    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
