package org.ndrexpert.report;

import java.nio.ByteBuffer;
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
        boolean ascii = ascii(bytes, offset, length);
        if (ascii && isUtf7(name)) {
            return Utf7.decode(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
        }
        return new String(bytes, offset, length, ascii ? sevenBit(bytes, offset, length, name) : eightBit(bytes, offset, length, name));
    }

    /** Encodes a text by the character set by which {@link #decode} read the bytes that it was made from. */
    static byte[] encode(String text, byte[] origin, String name) {
        boolean ascii = ascii(origin, 0, origin.length);
        if (ascii && isUtf7(name)) {
            return Utf7.encode(text).getBytes(StandardCharsets.ISO_8859_1);
        }
        Charset charset = ascii ? sevenBit(origin, 0, origin.length, name) : eightBit(origin, 0, origin.length, name);
        return text.getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_8);
    }

    /** Encodes a text by a character set as a message names it, and by UTF-8 where that is unknown or cannot. */
    static byte[] encode(String text, String name) {
        if (isUtf7(name)) {
            return Utf7.encode(text).getBytes(StandardCharsets.ISO_8859_1);
        }
        Charset charset = named(name);
        boolean able = charset != null && charset.canEncode() && !charset.equals(StandardCharsets.US_ASCII);
        return text.getBytes(able ? charset : StandardCharsets.UTF_8);
    }

    private static boolean isUtf7(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("utf-7");
    }

    /** ISO 2022 hides other characters behind ASCII bytes; everything else in ASCII bytes is ASCII. */
    private static Charset sevenBit(byte[] bytes, int offset, int length, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("iso-2022") && hasEscape(bytes, offset, length)) {
            return ISO_2022_JP;
        }
        Charset charset = lower.startsWith("iso-2022") || lower.startsWith("hz") || lower.startsWith("utf-16") ? named(name) : null;
        return charset == null ? StandardCharsets.ISO_8859_1 : charset;
    }

    /** Whether there is the beginning of an escape sequence that calls a set of two-byte characters. */
    private static boolean hasEscape(byte[] bytes, int offset, int length) {
        for (int i = offset; i + 1 < offset + length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$') {
                return true;
            }
        }
        return false;
    }

    private static Charset eightBit(byte[] bytes, int offset, int length, String name) {
        Charset charset = named(name);
        return charset == null || charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)
                ? guess(bytes, offset, length) : charset;
    }

    private static boolean ascii(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static Charset guess(byte[] bytes, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, offset, length));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS_1252;
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
