package org.ndrexpert.reference;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Signature;

/** The kinds of errors that reports and logs name beside the status code. */
enum ErrorNumber {
    IMS("code of the Internet Mail Service", "Internet Mail Service", Signature::imsCode, "RecipientFailure", "imsCode"),
    MAPI("MAPI error", "MAPI", Signature::mapiError, "RecipientFailure", "mapiError"),
    HRESULT("error", "X-DSNContext", Signature::hresult, "RecipientFailure", "hresult"),
    SOCKET("error of Windows Sockets", "Windows Sockets", Signature::socketError, "DeliveryAttempt", "socketError"),
    REASON("X.400 reason", "X.400 reasons", one -> one.reason() == null ? null : one.reason().term(), "X400NonDelivery", "reason"),
    DIAGNOSTIC("X.400 diagnostic", "X.400 diagnostics", one -> one.diagnostic() == null ? null : one.diagnostic().term(), "X400NonDelivery",
            "diagnostic"),
    EVENT_ERROR("error in an event", "In events", one -> one.event() == null ? null : one.event().error(), "LoggedEvent", "error");

    private final String words;
    private final String group;
    private final Function<Signature, @Nullable Object> signed;
    private final String kind;
    private final String component;

    ErrorNumber(String words, String group, Function<Signature, @Nullable Object> signed, String kind, String component) {
        this.words = words;
        this.group = group;
        this.signed = signed;
        this.kind = kind;
        this.component = component;
    }

    /** What it is, before the number. */
    String words() {
        return words;
    }

    Optional<String> in(Signature one) {
        return Optional.ofNullable(signed.apply(one)).map(String::valueOf);
    }

    /** Those that the item's own rules ask for. */
    Stream<String> asked(Entry entry) {
        return entry.asked(kind, component);
    }

    /** The value of eight hexadecimal digits; 0 of anything else. */
    private static long hexadecimal(String number) {
        return number.length() == 8 && number.chars().allMatch(c -> Character.digit(c, 16) >= 0) ? Long.parseLong(number, 16) : 0;
    }

    Key key(String number) {
        return new Key(hexadecimal(number), group, number);
    }
}
