package org.ndrexpert.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** Decodes encoded words in header fields, RFC 2047: {@code =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=}. What is damaged stays as it is. */
final class EncodedWords {
    private EncodedWords() {}

    static String decode(String field) {
        String text = raw8bit(field);
        int start = text.indexOf("=?");
        if (start < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        boolean afterWord = false;
        while (start >= 0) {
            int charsetEnd = text.indexOf('?', start + 2);
            int encodingEnd = charsetEnd < 0 ? -1 : text.indexOf('?', charsetEnd + 1);
            int end = encodingEnd < 0 ? -1 : text.indexOf("?=", encodingEnd + 1);
            if (end < 0) {
                break;
            }
            String word = word(text, start + 2, charsetEnd, encodingEnd, end);
            if (word != null) {
                if (!afterWord || !text.substring(done, start).isBlank()) {
                    decoded.append(text, done, start);
                }
                decoded.append(word);
                done = end + 2;
                afterWord = true;
            }
            start = text.indexOf("=?", word == null ? start + 2 : done);
        }
        return decoded.append(text, done, text.length()).toString();
    }

    /** A header with bytes above 127 comes as ISO 8859-1; it may have been UTF-8. */
    private static String raw8bit(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) > 127 && field.charAt(i) < 256) {
                byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
                return CharsetText.decode(bytes, 0, bytes.length, "");
            }
        }
        return field;
    }

    static @Nullable String word(
            String text, int start, int charsetEnd, int encodingEnd, int end) {
        String charset = text.substring(start, charsetEnd);
        int language = charset.indexOf('*');
        String content = text.substring(encodingEnd + 1, end);
        String encoding = text.substring(charsetEnd + 1, encodingEnd);
        byte[] bytes;
        if (encoding.equalsIgnoreCase("B")) {
            bytes = base64(content);
        } else if (encoding.equalsIgnoreCase("Q")) {
            bytes = quoted(content);
        } else {
            return null;
        }
        return CharsetText.decode(bytes, 0, bytes.length, language < 0 ? charset : charset.substring(0, language));
    }

    private static byte[] base64(String content) {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] quoted(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '=' && Scan.hex(content, i + 1, 2)) {
                bytes.write(Integer.parseInt(content, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c == '_' ? ' ' : c);
            }
        }
        return bytes.toByteArray();
    }
}
