package org.ndrexpert.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the fields of a header anew, each at its place and folded as it was. */
final class HeaderRewriting {
    /** Fields that are text as a whole, RFC 5322 section 3.6.5: their encoded words make sense together only. */
    private static final Set<String> UNSTRUCTURED = Set.of("subject", "thread-topic", "comments", "content-description", "keywords");

    private final Rewording words;
    private final ByteArrayOutputStream out;

    HeaderRewriting(Rewording words, ByteArrayOutputStream out) {
        this.words = words;
        this.out = out;
    }

    /** What a header declares; bodies of fields are unfolded. */
    static Header read(Slice slice) {
        Header header = new Header("");
        for (int at = slice.from(); at < slice.to() && !header.isFull(); at = slice.fieldEnd(at)) {
            String field = slice.part(at, slice.fieldEnd(at)).text();
            int colon = nameEnd(field);
            if (colon > 0) {
                header.add(field.substring(0, colon).strip(), field.substring(colon + 1).replace("\r", "").replace("\n", "").strip(), 0);
            }
        }
        return header;
    }

    void write(Slice header, Rewording.Where where) {
        int at = header.from();
        while (at < header.to()) {
            int end = header.fieldEnd(at);
            int content = header.contentEnd(at, end);
            if (content > at) {
                Slice field = header.part(at, content);
                out.writeBytes(field.bytesOf(field(field.text(), where)));
            }
            out.write(header.bytes(), content, end - content);
            at = end;
        }
    }

    private String field(String field, Rewording.Where where) {
        int colon = nameEnd(field);
        return colon <= 0 ? words.words(field)
                : words.fieldName(field.substring(0, colon)) + ":" + value(words, where, field.substring(0, colon).strip(), field.substring(colon + 1));
    }

    /** A new value for a field, written in encoded words where it came in such; what is longer than is read is cut. */
    static String value(Rewording words, Rewording.Where where, String name, String whole) {
        String value = whole.length() > Limits.FIELD_LENGTH ? whole.substring(0, Limits.FIELD_LENGTH) : whole;
        if (value.indexOf("=?") < 0 || where == Rewording.Where.STATUS) {
            return words.field(where, name, value);
        }
        String lineEnd = value.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
        List<EncodedPiece> pieces = EncodedPiece.of(value);
        EncodedPiece encoded = EncodedPiece.firstEncoded(pieces);
        if (encoded != null && UNSTRUCTURED.contains(name.toLowerCase(Locale.ROOT))) {
            String text = EncodedWords.decode(value.replace("\r", "").replace("\n", ""));
            return " " + encoded.written(words.field(where, name, text).strip(), lineEnd);
        }
        StringBuilder written = new StringBuilder();
        pieces.forEach(piece -> written.append(piece.written(words.field(where, name, piece.text()), lineEnd)));
        return written.toString();
    }

    /** Where the colon after the name of a field is; 0 or less where the line begins with no such name. */
    private static int nameEnd(String field) {
        int colon = field.indexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = field.charAt(i);
            if (c < ' ' || c == ' ' && !field.substring(i, colon).isBlank() || c > 126) {
                return -1;
            }
        }
        return colon;
    }
}
