package org.ndrexpert.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a field that stands in encoded words, RFC 2047, or outside of them.
 *
 * @param text decoded
 * @param charset as the words name it; empty for what is not encoded
 * @param encoding B or Q
 */
record EncodedPiece(String text, String charset, char encoding) {
    private static final int LONGEST = 75;

    /** The pieces of a field in their order; words of the same kind that follow one another make one. */
    static List<EncodedPiece> of(String field) {
        List<EncodedPiece> pieces = new ArrayList<>();
        int done = 0;
        int start = field.indexOf("=?");
        while (start >= 0) {
            int charsetEnd = field.indexOf('?', start + 2);
            int encodingEnd = charsetEnd < 0 ? -1 : field.indexOf('?', charsetEnd + 1);
            int end = encodingEnd < 0 ? -1 : field.indexOf("?=", encodingEnd + 1);
            if (end < 0) {
                break;
            }
            String word = EncodedWords.word(field, start + 2, charsetEnd, encodingEnd, end);
            boolean local = end + 2 < field.length() && field.charAt(end + 2) == '@'; // it is no word but a mailbox
            if (word != null && !local) {
                add(pieces, field.substring(done, start), new EncodedPiece(word, field.substring(start + 2, charsetEnd),
                        Character.toUpperCase(field.charAt(charsetEnd + 1))));
                done = end + 2;
            }
            start = field.indexOf("=?", word == null || local ? end + 2 : done);
        }
        if (done < field.length()) {
            pieces.add(new EncodedPiece(field.substring(done), "", ' '));
        }
        return pieces;
    }

    private static void add(List<EncodedPiece> pieces, String between, EncodedPiece word) {
        EncodedPiece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && between.isBlank() && last.encoding == word.encoding && last.charset.equalsIgnoreCase(word.charset)) {
            pieces.set(pieces.size() - 1, new EncodedPiece(last.text + word.text, word.charset, word.encoding));
            return;
        }
        if (!between.isEmpty()) {
            pieces.add(new EncodedPiece(between, "", ' '));
        }
        pieces.add(word);
    }

    boolean isEncoded() {
        return !charset.isEmpty();
    }

    /** The first of some pieces that is encoded; absent where none is. */
    static @Nullable EncodedPiece firstEncoded(List<EncodedPiece> pieces) {
        return pieces.stream().filter(EncodedPiece::isEncoded).findFirst().orElse(null);
    }

    /** Another text written as this one is. */
    String written(String other, String lineEnd) {
        if (!isEncoded() || other.isEmpty()) {
            return other;
        }
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < other.length()) {
            int end = at;
            String word = "";
            while (end < other.length()) {
                int next = other.offsetByCodePoints(end, 1);
                String longer = word(other.substring(at, next));
                if (longer.length() > LONGEST && end > at) {
                    break;
                }
                word = longer;
                end = next;
            }
            words.append(at == 0 ? "" : lineEnd + " ").append(word);
            at = end;
        }
        return words.toString();
    }

    private String word(String some) {
        int language = charset.indexOf('*');
        byte[] bytes = CharsetText.encode(some, language < 0 ? charset : charset.substring(0, language));
        String coded = encoding == 'B' ? Base64.getEncoder().encodeToString(bytes) : quoted(bytes);
        return "=?" + charset + "?" + encoding + "?" + coded + "?=";
    }

    private static String quoted(byte[] bytes) {
        StringBuilder quoted = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '-' || b == '.' || b == '!' || b == '/';
            quoted.append(plain ? new String(new byte[] {b}, StandardCharsets.US_ASCII) : b == ' ' ? "_" : String.format("=%02X", b & 0xFF));
        }
        return quoted.toString();
    }
}
