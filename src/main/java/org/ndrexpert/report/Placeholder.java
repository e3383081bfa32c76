package org.ndrexpert.report;

import java.io.ByteArrayOutputStream;

/**
 * Stands in for what must not be shown and has to keep its size: every byte of a body is replaced, line by line, and what comes out is
 * as long and in the same transfer encoding.
 */
final class Placeholder {
    private static final byte[] CODED_TEXT = {'e', 'H', 'h', '4'};

    private Placeholder() {}

    /** A text of the same length. */
    static String of(String line) {
        return line.isBlank() ? line : "x".repeat(line.length());
    }

    /**
     * @param encoding transfer encoding that the part declares
     * @param text whether it is text: decoded from base64 it comes to letters then, and to zero bytes otherwise
     */
    static void write(Slice body, String encoding, boolean text, ByteArrayOutputStream out) {
        boolean base64 = encoding.equalsIgnoreCase("base64");
        boolean quoted = encoding.equalsIgnoreCase("quoted-printable");
        int written = 0;
        int at = body.from();
        while (at < body.to()) {
            int end = body.lineEnd(at);
            int content = body.contentEnd(at, end);
            boolean soft = quoted && content > at && body.bytes()[content - 1] == '=';
            boolean blank = isBlank(body, at, content);
            for (int i = at; i < end; i++) {
                byte b = body.bytes()[i];
                if (i >= content || blank || base64 && b == '=' || soft && i == content - 1) {
                    out.write(b);
                } else {
                    out.write(!base64 ? 'x' : text ? CODED_TEXT[written++ % 4] : 'A');
                }
            }
            at = end;
        }
    }

    private static boolean isBlank(Slice body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.bytes()[i] != ' ' && body.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
