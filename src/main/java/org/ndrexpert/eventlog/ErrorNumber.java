package org.ndrexpert.eventlog;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** An error number as the information store prints it: eight hexadecimal digits in upper case. */
final class ErrorNumber {

    private static final int DIGITS = 8;

    private ErrorNumber() {}

    /** {@code 50A}, {@code 0x50a} and {@code 0000050A} as {@code 0000050A}; {@code null} where {@code text} is no such number. */
    static @Nullable String normal(String text) {
        String number = text.strip();
        String digits = number.startsWith("0x") || number.startsWith("0X") ? number.substring(2) : number;
        boolean hexadecimal = digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
        if (digits.isEmpty() || digits.length() > DIGITS || !hexadecimal) {
            return null;
        }
        return "0".repeat(DIGITS - digits.length()) + digits.toUpperCase(Locale.ROOT);
    }
}
