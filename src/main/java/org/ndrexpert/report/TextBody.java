package org.ndrexpert.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** The body of a part decoded from its transfer encoding and its character set, and the way back. */
final class TextBody {
    private static final int LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final byte[] raw;
    private final BodyText.Coding coding;
    private final byte[] decoded;
    private final String charset;

    /** @param encoding transfer encoding that the part declares, not believed where the body is not in it */
    TextBody(byte[] raw, String encoding, String charset) {
        this.raw = raw;
        this.charset = charset;
        coding = BodyText.coding(raw, raw.length, encoding);
        decoded = switch (coding) {
            case NONE -> raw;
            case BASE64 -> decoded(new Base64InputStream(new ByteArrayInputStream(raw)));
            case QUOTED_PRINTABLE -> decoded(new QuotedPrintableInputStream(new ByteArrayInputStream(raw)));
        };
    }

    /** What can be decoded of it before damage. */
    private static byte[] decoded(InputStream decoder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        try {
            for (int read = decoder.read(block); read > 0; read = decoder.read(block)) {
                bytes.write(block, 0, read);
            }
        } catch (IOException e) {
            // what was decoded so far is the body
        }
        return bytes.toByteArray();
    }

    byte[] decoded() {
        return decoded;
    }

    /** The text; where the bytes are not in the character set that they ought to be in, each byte as the character of its number. */
    String text() {
        String text = CharsetText.decode(decoded, 0, decoded.length, charset);
        return text.indexOf('\uFFFD') < 0 ? text : new String(decoded, StandardCharsets.ISO_8859_1);
    }

    /** The body with another text in the place of its own, in the same character set and encoding. */
    byte[] with(String text) {
        if (text.equals(text())) {
            return raw;
        }
        boolean damaged = CharsetText.decode(decoded, 0, decoded.length, charset).indexOf('\uFFFD') >= 0;
        return with(damaged ? text.getBytes(StandardCharsets.ISO_8859_1) : CharsetText.encode(text, decoded, charset));
    }

    /** The body with other bytes in the place of its own. */
    byte[] with(byte[] bytes) {
        return switch (coding) {
            case NONE -> bytes;
            case BASE64 -> base64(bytes);
            case QUOTED_PRINTABLE -> quotedPrintable(bytes);
        };
    }

    private byte[] base64(byte[] bytes) {
        Slice all = Slice.of(raw);
        int first = all.contentEnd(0, all.lineEnd(0));
        int line = first < 4 || first > 998 ? LINE : first / 4 * 4;
        byte[] lines = Base64.getMimeEncoder(line, lineEnd()).encode(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(lines.length + 8);
        out.writeBytes(lines);
        int content = all.contentEnd(0, raw.length);
        out.write(raw, content, raw.length - content);
        return out.toByteArray();
    }

    private byte[] lineEnd() {
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n') {
                return i > 0 && raw[i - 1] == '\r' ? new byte[] {'\r', '\n'} : new byte[] {'\n'};
            }
        }
        return new byte[] {'\n'};
    }

    private byte[] quotedPrintable(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 8);
        int column = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            boolean ends = i + 1 == bytes.length || bytes[i + 1] == '\n' || bytes[i + 1] == '\r';
            boolean plain = b > ' ' && b < 127 && b != '=' || (b == ' ' || b == '\t') && !ends;
            if (b == '\n' || b == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                out.write(b);
                column = 0;
                continue;
            }
            if (column + (plain ? 1 : 3) > LINE - 1) {
                out.write('=');
                out.writeBytes(lineEnd());
                column = 0;
            }
            column += plain ? 1 : 3;
            if (plain) {
                out.write(b);
            } else {
                out.write('=');
                out.write(HEX[b >> 4 & 15]);
                out.write(HEX[b & 15]);
            }
        }
        return out.toByteArray();
    }
}
