package org.ndrexpert.knowledge;

import java.util.Collection;

/** Compiled rules that name what rules may not. */
final class ForbiddenCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param names what they name, as Java writes it */
    ForbiddenCallException(Collection<String> names) {
        super("its compiled form uses " + String.join(", ", names) + "; a rule compares facts and concludes, and reaches nothing else:"
                + " what it has to know is told to it as a fact, and what it finds is a record of org.ndrexpert.evidence");
    }
}
