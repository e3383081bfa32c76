package org.ndrexpert.observation;

import java.util.Locale;
import java.util.Optional;

/**
 * Why an MTA gave up on a message: the non-delivery-reason-code of X.411, numbered and named as Q174175 lists them.
 */
public enum NonDeliveryReason implements Term {
    TRANSFER_FAILURE(0, "transfer-failure"),
    UNABLE_TO_TRANSFER(1, "unable-to-transfer"),
    CONVERSION_NOT_PERFORMED(2, "conversion-not-performed"),
    PHYSICAL_RENDITION_NOT_PERFORMED(3, "physical-rendition-not-performed"),
    PHYSICAL_DELIVERY_NOT_PERFORMED(4, "physical-delivery-not-performed"),
    RESTRICTED_DELIVERY(5, "restricted-delivery"),
    DIRECTORY_OPERATION_UNSUCCESSFUL(6, "directory-operation-unsuccessful");

    private final int code;
    private final String term;

    NonDeliveryReason(int code, String term) {
        this.code = code;
        this.term = term;
    }

    /** The number in X.411, which some reports print in place of the term. */
    public int code() {
        return code;
    }

    @Override
    public String term() {
        return term;
    }

    /** The reason that {@code text} gives, as the term or as the number; empty where it is neither. */
    public static Optional<NonDeliveryReason> read(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (NonDeliveryReason reason : values()) {
            if (reason.term.equals(wanted) || String.valueOf(reason.code).equals(wanted)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
