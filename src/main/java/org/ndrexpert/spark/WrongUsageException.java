package org.ndrexpert.spark;

/** A call that cannot be meant; the message says what would be right. */
final class WrongUsageException extends Exception {

    private static final long serialVersionUID = 1L;

    WrongUsageException(String message) {
        super(message);
    }
}
