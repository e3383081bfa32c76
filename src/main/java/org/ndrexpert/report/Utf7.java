package org.ndrexpert.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Decodes and encodes UTF-7, RFC 2152, which Windows writes as {@code unicode-1-1-utf-7}: {@code +AGA-} stands for a grave accent. */
final class Utf7 {
    private Utf7() {}

    static String decode(String text) {
        int plus = text.indexOf('+');
        if (plus < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (plus >= 0) {
            decoded.append(text, done, plus);
            done = decodeRun(text, plus + 1, decoded);
            plus = text.indexOf('+', done);
        }
        return decoded.append(text, done, text.length()).toString();
    }

    /** Decodes what follows a plus sign and returns where it ends. */
    private static int decodeRun(String text, int from, StringBuilder decoded) {
        int at = from;
        int bits = 0;
        int held = 0;
        while (at < text.length() && value(text.charAt(at)) >= 0) {
            held = (held << 6 | value(text.charAt(at))) & 0x3FFFFF;
            bits += 6;
            if (bits >= 16) {
                bits -= 16;
                decoded.append((char) (held >> bits & 0xFFFF));
            }
            at++;
        }
        boolean hyphen = at < text.length() && text.charAt(at) == '-';
        if (at == from) {
            decoded.append('+');
        }
        return hyphen ? at + 1 : at;
    }

    /** Writes every ASCII character as it is but the plus sign. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c < 128) {
                encoded.append(c == '+' ? "+-" : String.valueOf(c));
                at++;
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) >= 128) {
                    end++;
                }
                byte[] run = text.substring(at, end).getBytes(StandardCharsets.UTF_16BE);
                encoded.append('+').append(Base64.getEncoder().withoutPadding().encodeToString(run)).append('-');
                at = end;
            }
        }
        return encoded.toString();
    }

    private static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (Scan.digit(c)) {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
