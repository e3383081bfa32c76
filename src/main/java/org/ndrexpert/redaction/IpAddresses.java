package org.ndrexpert.redaction;

import java.util.Locale;

/**
 * Addresses of networks. Public ones become addresses set apart for documentation (RFC 5737, RFC 3849) and, when these are used up, for
 * measurements (RFC 2544); private ones others of the same private network (RFC 1918). Those of the host itself stay.
 */
final class IpAddresses {
    private static final String[] DOCUMENTATION = {"192.0.2.", "198.51.100.", "203.0.113."};
    private static final int HOSTS = 254;

    private final Pseudonyms pseudonyms;

    IpAddresses(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Whether the text is four numbers of one byte each. */
    static boolean isV4(String text) {
        int numbers = 0;
        int at = 0;
        while (at <= text.length()) {
            int dot = text.indexOf('.', at);
            int end = dot < 0 ? text.length() : dot;
            boolean number = end > at && end - at <= 3 && Characters.isNumber(text.substring(at, end));
            if (!number || Integer.parseInt(text.substring(at, end)) > 255) {
                return false;
            }
            numbers++;
            at = end + 1;
        }
        return numbers == 4;
    }

    /** Whether the text has the form of an address of version 6: eight groups, or fewer with a pair of colons. */
    static boolean isV6(String text) {
        int colons = 0;
        boolean pair = false;
        int group = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                colons++;
                pair |= group == 0 && i > 0 && text.charAt(i - 1) == ':';
                group = 0;
            } else if (Characters.isHex(c) && group < 4) {
                group++;
            } else {
                return c == '.' && colons > 1 && isV4(text.substring(text.lastIndexOf(':') + 1));
            }
        }
        return colons == 7 || pair && colons < 8 && text.length() > 3;
    }

    String v4(String address) {
        int first = Integer.parseInt(address.substring(0, address.indexOf('.')));
        int second = Integer.parseInt(address.split("\\.")[1]);
        if (first == 0 || first == 127 || first >= 224) {
            return address;
        }
        String network = first == 10 ? "10.0." : first == 192 && second == 168 ? "192.168." : first == 172 && second >= 16 && second < 32 ? "172.16."
                : first == 169 && second == 254 ? "169.254." : first == 100 && second >= 64 && second < 128 ? "100.64." : "";
        return pseudonyms.address(address, number -> network.isEmpty() ? documentation(number) : network + number / 256 + "." + number % 256);
    }

    private static String documentation(int number) {
        int block = (number - 1) / HOSTS;
        int host = (number - 1) % HOSTS + 1;
        if (block < DOCUMENTATION.length) {
            return DOCUMENTATION[block] + host;
        }
        int beyond = number - DOCUMENTATION.length * HOSTS;
        return "198." + (18 + (beyond >> 16 & 1)) + "." + (beyond >> 8 & 255) + "." + (beyond & 255);
    }

    String v6(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        int mapped = lower.lastIndexOf(':') + 1;
        if (lower.indexOf('.') > 0) {
            return address.substring(0, mapped) + v4(address.substring(mapped));
        }
        if (lower.equals("::1")) {
            return address;
        }
        String network = lower.startsWith("fe80:") ? "fe80::" : lower.startsWith("fc") || lower.startsWith("fd") ? "fd00::" : "2001:db8::";
        return pseudonyms.address(address, number -> network + Integer.toHexString(number));
    }
}
