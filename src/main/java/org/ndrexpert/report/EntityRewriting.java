package org.ndrexpert.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Goes through a message part by part, as {@link MessageWalk} does, and writes it anew: headers, boundaries and the words of reports
 * reworded, everything else replaced by as many letters or zero bytes.
 */
final class EntityRewriting {
    /** What is taken for the type of a body where its header has fields of RFC 3464. */
    private static final String FIELDS = "fields";

    /** How far beyond what is read of a part the end of a line is looked for. */
    private static final int LONGEST_LINE = 1_000;

    private final Rewording words;
    private final ReportExtent extent;
    private final boolean utf8;
    private ByteArrayOutputStream out;
    private int parts = Limits.PARTS;

    /**
     * The message that parts belong to.
     *
     * @param prefix with which the numbers of its parts begin
     * @param report whether it is a report
     * @param returned whether a report encloses it
     * @param depth how far inside others it stands
     */
    private record Message(String prefix, boolean report, boolean returned, int depth) {

        Message deeper() {
            return new Message(prefix, report, returned, depth + 1);
        }
    }

    /** @param utf8 whether the message was a text that is in UTF-8 now, whatever character sets it declares */
    EntityRewriting(Rewording words, ReportExtent extent, ByteArrayOutputStream out, boolean utf8) {
        this.words = words;
        this.extent = extent;
        this.out = out;
        this.utf8 = utf8;
    }

    /** Writes the outermost message. */
    void message(Slice message) {
        message(message, new Message("", extent.isReport(""), false, 0), Rewording.Where.REPORT);
    }

    /** Writes a text without a header. */
    void text(Slice text) {
        entity(text, new Header(""), "1", "", new Message("", true, false, 0), "text/plain");
    }

    private void message(Slice message, Message within, Rewording.Where where) {
        int bodyStart = message.headerEnd();
        Slice head = message.part(message.from(), bodyStart);
        Header header = HeaderRewriting.read(head);
        boolean fields = header.has("Reporting-MTA") || header.has("Final-Recipient");
        new HeaderRewriting(words, out).write(head, where);
        entity(message.part(bodyStart, message.to()), header, within.prefix() + "1", within.prefix(), within,
                fields ? FIELDS : "text/plain");
    }

    /**
     * @param prefix with which the numbers of its parts begin, where it has parts
     * @param usual type of a part that declares none
     */
    private void entity(Slice body, Header header, String section, String prefix, Message of, String usual) {
        String declared = Scan.word(header.value("Content-Type"), 0, ";,").toLowerCase(Locale.ROOT);
        String boundary = declared.startsWith("multipart/") || prefix.isEmpty() && header.size() == 0 ? boundary(header, body, prefix) : "";
        String type = declared.isEmpty() || usual.equals(FIELDS) ? usual
                : declared.startsWith("multipart/") && boundary.isEmpty() ? "text/plain" : declared;
        if (of.depth() > Limits.DEPTH || parts < 0) {
            Placeholder.write(body, header.value("Content-Transfer-Encoding"), false, out);
        } else if (!boundary.isEmpty()) {
            multipart(body, boundary, of, prefix, type.equals("multipart/digest") ? "message/rfc822" : "text/plain");
        } else if (type.equals("message/rfc822") || isMessageFile(type, header)) {
            enclosed(body, header, section, of);
        } else {
            leaf(body, header, type, section, of);
        }
    }

    /** What divides the body; in the outermost message also where the header does not say so. */
    private static String boundary(Header header, Slice body, String prefix) {
        String declared = header.parameter("Content-Type", "boundary").stripTrailing();
        String found = prefix.isEmpty() && (declared.isEmpty() || !occurs(body, declared)) ? MissingBoundary.in(body) : null;
        return found == null ? declared : found;
    }

    private static boolean occurs(Slice body, String boundary) {
        byte[] bytes = boundary.getBytes(StandardCharsets.UTF_8);
        for (int at = body.from(); at < body.to(); at = body.lineEnd(at)) {
            if (body.isBoundary(at, bytes)) {
                return true;
            }
        }
        return false;
    }

    private void multipart(Slice body, String boundary, Message of, String prefix, String usual) {
        byte[] bytes = boundary.getBytes(StandardCharsets.UTF_8);
        int start = body.from();
        int number = 0;
        boolean closed = false;
        for (int at = body.from(); at < body.to() && !closed; at = body.lineEnd(at)) {
            if (body.isBoundary(at, bytes)) {
                piece(body.part(start, at), number, of, prefix, usual);
                int end = body.lineEnd(at);
                int after = at + 2 + bytes.length;
                out.writeBytes(("--" + words.boundary(boundary)).getBytes(StandardCharsets.UTF_8));
                out.write(body.bytes(), after, end - after);
                closed = body.closes(after);
                start = end;
                number++;
            }
        }
        if (closed) {
            Placeholder.write(body.part(start, body.to()), "", true, out);
        } else {
            piece(body.part(start, body.to()), number, of, prefix, usual);
        }
    }

    /** Writes what stands before the first boundary, or a part. */
    private void piece(Slice piece, int number, Message of, String prefix, String usual) {
        if (number == 0) {
            leaf(piece, new Header(""), "preamble", "text", of);
            return;
        }
        parts--;
        int bodyStart = piece.headerEnd();
        Slice head = piece.part(piece.from(), bodyStart);
        new HeaderRewriting(words, out).write(head, Rewording.Where.PART);
        Header header = HeaderRewriting.read(head);
        entity(piece.part(bodyStart, piece.to()), header, prefix + number, prefix + number + ".", of.deeper(), usual);
    }

    private static boolean isMessageFile(String type, Header header) {
        String file = header.parameter("Content-Disposition", "filename");
        String name = file.isEmpty() ? header.parameter("Content-Type", "name") : file;
        return type.equals("application/octet-stream") && name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private void enclosed(Slice body, Header header, String section, Message of) {
        String prefix = section + ".";
        Message inner = new Message(prefix, extent.isReport(prefix), of.returned() || of.report(), of.depth() + 1);
        Rewording.Where where = inner.report() ? Rewording.Where.REPORT : Rewording.Where.RETURNED;
        String encoding = header.value("Content-Transfer-Encoding");
        boolean coded = encoding.equalsIgnoreCase("base64") || encoding.equalsIgnoreCase("quoted-printable");
        if (!coded) {
            message(body, inner, where);
        } else if (body.length() > Limits.DECODED_BYTES) {
            Placeholder.write(body, encoding, false, out);
        } else {
            ByteArrayOutputStream outer = out;
            out = new ByteArrayOutputStream();
            TextBody message = new TextBody(body.copy(), encoding, "");
            message(Slice.of(message.decoded()), inner, where);
            byte[] written = message.with(out.toByteArray());
            out = outer;
            out.writeBytes(written);
        }
    }

    private void leaf(Slice body, Header header, String type, String section, Message of) {
        String encoding = header.value("Content-Transfer-Encoding");
        ReportText told = extent.words(section);
        boolean status = (of.report() || of.returned()) && type.equals(FIELDS)
                || of.report() && (type.endsWith("delivery-status") || told == null && extent.hasFields(section));
        boolean returned = Enclosures.isHeader(type);
        if (of.report() && told == null && type.equals("preamble")) {
            out.writeBytes(body.bytesOf(words.words(body.text())));
            return;
        }
        if (!status && !returned && (told == null || !of.report()) && !extent.isQuotation(section)) {
            Placeholder.write(body, encoding, type.startsWith("text/") || type.equals("preamble"), out);
            return;
        }
        int most = body.from() + Limits.PART_BYTES;
        int cut = body.length() <= Limits.PART_BYTES ? body.to() : Math.min(body.lineEnd(most), most + LONGEST_LINE);
        TextBody text = new TextBody(body.part(body.from(), Math.min(cut, body.to())).copy(), encoding, charset(header, encoding));
        out.writeBytes(text.with(status ? TextRewriting.status(text.text(), words)
                : returned ? TextRewriting.returned(text.text(), words)
                : told == null ? quotation(text.text(), section, of)
                : type.equals("text/html") ? words.page(text.text()) : TextRewriting.report(text.text(), told, words)));
        Placeholder.write(body.part(cut, body.to()), encoding, true, out);
    }

    /** A text that was decoded before has the bytes of its parts in UTF-8. */
    private String charset(Header header, String encoding) {
        boolean encoded = encoding.equalsIgnoreCase("base64") || encoding.equalsIgnoreCase("quoted-printable");
        return utf8 && !encoded ? "UTF-8" : header.parameter("Content-Type", "charset");
    }

    /** A text that quotes a report with header and body: that is written as the message that it is. */
    private String quotation(String text, String section, Message of) {
        QuotedSource quoted = new QuotedSource(text);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        EntityRewriting inner = new EntityRewriting(words, extent, written, true);
        String prefix = section + ".";
        inner.message(Slice.of(quoted.source().getBytes(StandardCharsets.UTF_8)),
                new Message(prefix, extent.isReport(prefix), of.report(), of.depth() + 1), Rewording.Where.REPORT);
        return quoted.with(written.toString(StandardCharsets.UTF_8));
    }
}
