package org.ndrexpert.knowledge;

import org.jspecify.annotations.Nullable;

/** Rules that could not be applied to the end: one of them throws, or they never stop. The message names the rule. */
public final class RulesFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulesFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
