package org.ndrexpert.batch;

/** A batch that must not begin; the message says why and what would be right. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }
}
