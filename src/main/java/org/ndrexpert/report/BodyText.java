package org.ndrexpert.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Reads the decoded bytes of a part as text, within the limits of one message. */
final class BodyText {
    private byte[] buffer = new byte[8192];
    private final Budget budget;

    BodyText(Budget budget) {
        this.budget = budget;
    }

    /** Whether there is nothing but white space in the first bytes. */
    static boolean isBlank(InputStream body) throws IOException {
        for (int i = 0; i < 64; i++) {
            int read = body.read();
            if (read < 0) {
                return true;
            }
            if (read > ' ') {
                return false;
            }
        }
        return false;
    }

    /** @param encoding the transfer encoding that the part declares, which is not believed where the body is not in it */
    PartText read(String section, String charset, String encoding, InputStream body, List<String> warnings) throws IOException {
        int limit = Math.max(0, budget.bytesOfPart());
        int length = fill(body, limit);
        budget.decoded(length);
        if (length == limit && body.read() >= 0) {
            warnings.add("Of part " + section + " only the first " + length + " bytes were read.");
        }
        Coding coding = coding(buffer, length, encoding);
        if (coding != Coding.NONE) {
            InputStream coded = new ByteArrayInputStream(buffer, 0, length);
            length = decoded(coding == Coding.BASE64 ? new Base64InputStream(coded) : new QuotedPrintableInputStream(coded));
        }
        PartText text = PartText.of(section, CharsetText.decode(buffer, 0, length, charset));
        if (text.size() == Limits.LINES) {
            warnings.add("Of part " + section + " only the first " + Limits.LINES + " lines were read.");
        }
        return text;
    }

    /** How a body is in fact encoded for transfer. */
    enum Coding {
        NONE,
        BASE64,
        QUOTED_PRINTABLE
    }

    /** @param declared what the part says of it */
    static Coding coding(byte[] body, int length, String declared) {
        boolean base64 = declared.equalsIgnoreCase("base64");
        if (base64) {
            return isBase64(body, length) ? Coding.BASE64 : Coding.NONE;
        }
        return declared.equalsIgnoreCase("quoted-printable") || isQuotedPrintable(body, length) ? Coding.QUOTED_PRINTABLE : Coding.NONE;
    }

    private int fill(InputStream body, int limit) throws IOException {
        int length = 0;
        while (length < limit) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(limit, buffer.length * 4));
            }
            int read = body.read(buffer, length, Math.min(limit, buffer.length) - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }

    /** Decodes the buffer in its place, which is never shorter than the result; keeps what comes before damage. */
    private int decoded(InputStream decoder) {
        byte[] into = new byte[Math.min(buffer.length, Limits.PART_BYTES)];
        int length = 0;
        try {
            int read = decoder.read(into, 0, into.length);
            while (read > 0) {
                length += read;
                read = decoder.read(into, length, into.length - length);
            }
        } catch (IOException e) {
            // what was decoded so far is the text
        }
        buffer = into;
        return length;
    }

    /** Whether the body is in base64 as it says: some gateways declare that and leave the text as it was. */
    private static boolean isBase64(byte[] buffer, int length) {
        int looked = Math.min(length, 2000);
        int others = 0;
        for (int i = 0; i < looked; i++) {
            int b = buffer[i];
            boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9';
            others += letter || b == '+' || b == '/' || b == '=' || b == '\n' || b == '\r' || b == '\t' ? 0 : 1;
        }
        return others * 20 <= looked;
    }

    /** Whether lines end and characters are written as in quoted-printable, though nothing says so. */
    private static boolean isQuotedPrintable(byte[] buffer, int length) {
        int soft = 0;
        int escapes = 0;
        int others = 0;
        for (int i = 0; i + 2 < length; i++) {
            if (buffer[i] == '=' && (i == 0 || buffer[i - 1] != '?')) {
                boolean ends = buffer[i + 1] == '\n' || buffer[i + 1] == '\r' && buffer[i + 2] == '\n';
                boolean escape = Character.digit(buffer[i + 1], 16) >= 2 && Character.digit(buffer[i + 2], 16) >= 0;
                boolean alone = i == 0 || buffer[i - 1] != '=';
                soft += ends && alone ? 1 : 0;
                escapes += escape && alone ? 1 : 0;
                others += ends || escape && alone ? 0 : 1;
            }
        }
        return soft > 0 && escapes > 0 && soft + escapes > 4 * others;
    }
}
