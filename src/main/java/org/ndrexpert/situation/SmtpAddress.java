package org.ndrexpert.situation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The syntax of mail addresses. Exchange 2000 and 2003 know no other letters in them than those of ASCII. */
final class SmtpAddress {

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~";

    private SmtpAddress() {}

    /**
     * Whether an address out of a report keeps to RFC 5321; absent where it is none of SMTP – a display name, a directory name – or stands
     * for one of another kind.
     */
    static @Nullable Boolean isReportedWell(String address) {
        boolean foreign = address.indexOf('@') < 0 || address.startsWith("/") || address.regionMatches(true, 0, "IMCEA", 0, 5);
        return foreign ? null : isWellFormed(address);
    }

    /** Whether {@code address} is a Mailbox by RFC 5321 section 4.1.2, within the lengths of section 4.5.3.1. */
    static boolean isWellFormed(String address) {
        int at = address.lastIndexOf('@');
        return at > 0 && isLocalPart(address.substring(0, at)) && isDomain(address.substring(at + 1));
    }

    /** What stands before the colon of an address such as {@code SMTP:anna@example.org}, in upper case; empty where no type does. */
    static String typeOf(String address) {
        String type = address.substring(0, Math.max(address.indexOf(':'), 0)).strip();
        return type.chars().allMatch(SmtpAddress::isLetterOrDigit) ? type.toUpperCase(Locale.ROOT) : "";
    }

    private static boolean isLocalPart(String part) {
        if (part.length() > LONGEST_LOCAL_PART) {
            return false;
        }
        if (part.length() >= 2 && part.startsWith("\"") && part.endsWith("\"")) {
            return isQuoted(part.substring(1, part.length() - 1));
        }
        for (String atom : part.split("\\.", -1)) {
            if (atom.isEmpty() || !atom.chars().allMatch(c -> isLetterOrDigit(c) || ATOM_MARKS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Printable characters, of which the quotation mark and the backslash have a backslash before them. */
    private static boolean isQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean escaped = text.charAt(i) == '\\';
            i += escaped ? 1 : 0;
            if (i == text.length() || text.charAt(i) < ' ' || text.charAt(i) > '~' || !escaped && text.charAt(i) == '"') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(String domain) {
        if (domain.startsWith("[") && domain.endsWith("]")) {
            return domain.length() > 2;
        }
        for (String label : domain.split("\\.", -1)) {
            boolean letters = label.chars().allMatch(c -> c == '-' || isLetterOrDigit(c));
            if (label.isEmpty() || !letters || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        return domain.length() <= LONGEST_DOMAIN;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
