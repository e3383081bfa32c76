package org.ndrexpert.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes by the character set that a message names. What names none, a wrong one or one unknown here is read as UTF-8
 * where it is that, and as windows-1252 otherwise.
 */
final class CharsetText {
    private static final Charset ISO_2022_JP = Charset.isSupported("ISO-2022-JP") ? Charset.forName("ISO-2022-JP") : StandardCharsets.US_ASCII;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CharsetText() {}

    static String decode(byte[] bytes, int offset, int length, String name) {
        if (ascii(bytes, offset, length)) {
            return sevenBit(bytes, offset, length, name);
        }
        Charset charset = named(name);
        if (charset == null || charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)) {
            return guess(bytes, offset, length);
        }
        return new String(bytes, offset, length, charset);
    }

    /** ISO 2022 and UTF-7 hide other characters behind ASCII bytes; everything else in ASCII bytes is ASCII. */
    private static String sevenBit(byte[] bytes, int offset, int length, String name) {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("utf-7")) {
            return Utf7.decode(text);
        }
        if (text.indexOf("\u001B$") >= 0 && !lower.startsWith("iso-2022")) {
            return new String(bytes, offset, length, ISO_2022_JP);
        }
        Charset charset = lower.startsWith("iso-2022") || lower.startsWith("hz") || lower.startsWith("utf-16") ? named(name) : null;
        return charset == null ? text : new String(bytes, offset, length, charset);
    }

    private static boolean ascii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String guess(byte[] bytes, int offset, int length) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, offset, length));
            return text.toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, offset, length, WINDOWS_1252);
        }
    }

    private static @Nullable Charset named(String name) {
        if (name.isEmpty()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(name);
            return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
