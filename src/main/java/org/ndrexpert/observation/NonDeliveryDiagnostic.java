package org.ndrexpert.observation;

import java.util.Locale;
import java.util.Optional;

/**
 * What an MTA adds to the reason: the non-delivery-diagnostic-code of X.411, numbered and named as Q174175 lists them.
 */
public enum NonDeliveryDiagnostic implements Term {
    UNRECOGNISED_OR_NAME(0, "unrecognised-OR-name"),
    AMBIGUOUS_OR_NAME(1, "ambiguous-OR-name"),
    MTS_CONGESTION(2, "MTS-congestion"),
    LOOP_DETECTED(3, "loop-detected"),
    RECIPIENT_UNAVAILABLE(4, "recipient-unavailable"),
    MAXIMUM_TIME_EXPIRED(5, "maximum-time-expired"),
    ENCODED_INFORMATION_TYPES_UNSUPPORTED(6, "encoded-information-types-unsupported"),
    CONTENT_TOO_LONG(7, "content-too-long"),
    CONVERSION_IMPRACTICAL(8, "conversion-impractical"),
    IMPLICIT_CONVERSION_PROHIBITED(9, "implicit-conversion-prohibited"),
    IMPLICIT_CONVERSION_NOT_SUBSCRIBED(10, "implicit-conversion-not-subscribed"),
    INVALID_ARGUMENTS(11, "invalid-arguments"),
    CONTENT_SYNTAX_ERROR(12, "content-syntax-error"),
    SIZE_CONSTRAINT_VIOLATION(13, "size-constraint-violation"),
    PROTOCOL_VIOLATION(14, "protocol-violation"),
    CONTENT_TYPE_NOT_SUPPORTED(15, "content-type-not-supported"),
    TOO_MANY_RECIPIENTS(16, "too-many-recipients"),
    NO_BILATERAL_AGREEMENT(17, "no-bilateral-agreement"),
    UNSUPPORTED_CRITICAL_FUNCTION(18, "unsupported-critical-function"),
    CONVERSION_WITH_LOSS_PROHIBITED(19, "conversion-with-loss-prohibited"),
    LINE_TOO_LONG(20, "line-too-long"),
    PAGE_SPLIT(21, "page-split"),
    PICTORIAL_SYMBOL_LOSS(22, "pictorial-symbol-loss"),
    PUNCTUATION_SYMBOL_LOSS(23, "punctuation-symbol-loss"),
    ALPHABETIC_CHARACTER_LOSS(24, "alphabetic-character-loss"),
    MULTIPLE_INFORMATION_LOSS(25, "multiple-information-loss"),
    RECIPIENT_REASSIGNMENT_PROHIBITED(26, "recipient-reassignment-prohibited"),
    REDIRECTION_LOOP_DETECTED(27, "redirection-loop-detected"),
    DL_EXPANSION_PROHIBITED(28, "DL-expansion-prohibited"),
    NO_DL_SUBMIT_PERMISSION(29, "no-DL-submit-permission"),
    DL_EXPANSION_FAILURE(30, "DL-expansion-failure"),
    PHYSICAL_RENDITION_ATTRIBUTES_NOT_SUPPORTED(31, "physical-rendition-attributes-not-supported"),
    UNDELIVERABLE_MAIL_PHYSICAL_DELIVERY_ADDRESS_INCORRECT(32, "undeliverable-mail-physical-delivery-address-incorrect"),
    UNDELIVERABLE_MAIL_PHYSICAL_DELIVERY_OFFICE_INCORRECT_OR_INVALID(33, "undeliverable-mail-physical-delivery-office-incorrect-or-invalid"),
    UNDELIVERABLE_MAIL_PHYSICAL_DELIVERY_ADDRESS_INCOMPLETE(34, "undeliverable-mail-physical-delivery-address-incomplete"),
    UNDELIVERABLE_MAIL_RECIPIENT_UNKNOWN(35, "undeliverable-mail-recipient-unknown"),
    UNDELIVERABLE_MAIL_RECIPIENT_DECEASED(36, "undeliverable-mail-recipient-deceased"),
    UNDELIVERABLE_MAIL_ORGANIZATION_EXPIRED(37, "undeliverable-mail-organization-expired"),
    UNDELIVERABLE_MAIL_RECIPIENT_REFUSED_TO_ACCEPT(38, "undeliverable-mail-recipient-refused-to-accept"),
    UNDELIVERABLE_MAIL_RECIPIENT_DID_NOT_CLAIM(39, "undeliverable-mail-recipient-did-not-claim"),
    UNDELIVERABLE_MAIL_RECIPIENT_CHANGED_ADDRESS_PERMANENTLY(40, "undeliverable-mail-recipient-changed-address-permanently"),
    UNDELIVERABLE_MAIL_RECIPIENT_CHANGED_ADDRESS_TEMPORARILY(41, "undeliverable-mail-recipient-changed-address-temporarily"),
    UNDELIVERABLE_MAIL_RECIPIENT_CHANGED_TEMPORARY_ADDRESS(42, "undeliverable-mail-recipient-changed-temporary-address"),
    UNDELIVERABLE_MAIL_NEW_ADDRESS_UNKNOWN(43, "undeliverable-mail-new-address-unknown"),
    UNDELIVERABLE_MAIL_RECIPIENT_DID_NOT_WANT_FORWARDING(44, "undeliverable-mail-recipient-did-not-want-forwarding"),
    UNDELIVERABLE_MAIL_ORIGINATOR_PROHIBITED_FORWARDING(45, "undeliverable-mail-originator-prohibited-forwarding"),
    SECURE_MESSAGING_ERROR(46, "secure-messaging-error"),
    UNABLE_TO_DOWNGRADE(47, "unable-to-downgrade"),
    /**
     * Known absence: the MTA says that there is no diagnostic, which Exchange 5.5 prints as {@code Omit any diagnostic code} and
     * MAPI as -1.
     */
    NONE(255, "none");

    private final int code;
    private final String term;

    NonDeliveryDiagnostic(int code, String term) {
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

    /** The diagnostic that {@code text} gives, in any of the spellings in use; empty where it is none of them. */
    public static Optional<NonDeliveryDiagnostic> read(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace("unrecognized", "unrecognised")
                .replace("phys-deliv-office-incorrect/invalid", "physical-delivery-office-incorrect-or-invalid");
        if (wanted.equals("omit any diagnostic code") || wanted.equals("-1") || wanted.equals("no diagnostic")) {
            return Optional.of(NONE);
        }
        for (NonDeliveryDiagnostic diagnostic : values()) {
            if (diagnostic.term.toLowerCase(Locale.ROOT).equals(wanted) || String.valueOf(diagnostic.code).equals(wanted)) {
                return Optional.of(diagnostic);
            }
        }
        return Optional.empty();
    }
}
