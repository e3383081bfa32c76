package org.ndrexpert.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The characters of a file, and which of them stands at a place that the parser names in code points. */
final class SourceText {

    private final String text;
    private final int firstLine;
    private final boolean onlyBasicPlane;
    private long passedCodePoints;
    private int passedChars;

    private SourceText(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
        this.onlyBasicPlane = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    /** Decodes UTF-8, a byte order mark disregarded; {@code null} where the bytes are something else. */
    static @Nullable SourceText decode(byte[] content, int firstLine, MistakeList mistakes) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new SourceText(text.startsWith("\uFEFF") ? text.substring(1) : text, firstLine);
        } catch (CharacterCodingException notUtf8) {
            int line = firstLine;
            int column = 1;
            for (int i = 0; i < bytes.position(); i++) {
                boolean continuation = (content[i] & 0xC0) == 0x80;
                line += content[i] == '\n' ? 1 : 0;
                column = content[i] == '\n' ? 1 : continuation ? column : column + 1;
            }
            String octet = String.format("the byte %02X", content[bytes.position()] & 0xFF);
            mistakes.add(line, column, "", octet + ", which is no UTF-8", "save the file as UTF-8");
            return null;
        }
    }

    String text() {
        return text;
    }

    /** The line of the file with which the text begins. */
    int firstLine() {
        return firstLine;
    }

    /** Whether the text holds no character that YAML forbids, such as NUL; each one is a mistake. */
    boolean hasOnlyAllowedCharacters(MistakeList mistakes) {
        boolean allowed = true;
        int line = firstLine;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbidden(c)) {
                allowed = false;
                mistakes.add(line, column, "", String.format("the character U+%04X", (int) c), "remove it, or write it in "
                        + "double quotes as an escape");
            }
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : Character.isLowSurrogate(c) ? column : column + 1;
        }
        return allowed;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85 || c >= 0xFFFE;
    }

    /** The character {@code codePoints} after the beginning; NUL behind the end. Places must be asked for in rising order. */
    char at(long codePoints) {
        if (onlyBasicPlane) {
            passedChars = (int) Math.min(codePoints, text.length());
        } else if (codePoints < passedCodePoints) {
            return at(text.offsetByCodePoints(0, (int) codePoints));
        }
        while (!onlyBasicPlane && passedCodePoints < codePoints && passedChars < text.length()) {
            passedChars += Character.charCount(text.codePointAt(passedChars));
            passedCodePoints++;
        }
        return at(passedChars);
    }

    private char at(int chars) {
        return chars < text.length() ? text.charAt(chars) : 0;
    }
}
