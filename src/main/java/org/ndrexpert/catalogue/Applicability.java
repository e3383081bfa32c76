package org.ndrexpert.catalogue;

import java.util.Locale;

/** Whether a fix can be put on a server. For a step that anybody can take it is always {@link #APPLIES}. */
public enum Applicability {
    ALREADY_INSTALLED,
    /** The server carries something later that contains it. */
    SUPERSEDED,
    /** It is made for another product, system or processor. */
    NOT_FOR_THIS_SERVER,
    /** The server lacks something that has to be installed before it. */
    PREREQUISITE_MISSING,
    APPLIES,
    /** What decides it is not known of this server. */
    UNKNOWN;

    /** The word in JSON and printed text, such as {@code prerequisite-missing}. */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
