package org.ndrexpert.eventlog;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An address of Microsoft Mail for PC Networks: {@code NETWORK/PO1/POSTMASTER}, with or without {@code MS:} before it.
 *
 * @param mailbox in upper case
 */
record MicrosoftMailAddress(String network, String postoffice, String mailbox) {

    /** {@code null} where {@code text} is an address of another kind. */
    static @Nullable MicrosoftMailAddress read(@Nullable String text) {
        String address = text == null ? "" : text.strip();
        address = address.regionMatches(true, 0, "MS:", 0, 3) ? address.substring(3).strip() : address;
        int first = address.indexOf('/');
        int second = address.indexOf('/', first + 1);
        boolean three = first > 0 && second > first + 1 && second < address.length() - 1 && address.indexOf('/', second + 1) < 0;
        if (!three || address.indexOf('@') >= 0 || address.indexOf('=') >= 0 || address.startsWith("[")) {
            return null;
        }
        return new MicrosoftMailAddress(address.substring(0, first).strip(), address.substring(first + 1, second).strip(),
                address.substring(second + 1).strip().toUpperCase(Locale.ROOT));
    }
}
