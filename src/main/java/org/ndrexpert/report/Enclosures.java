package org.ndrexpert.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads headers of returned messages that stand in text: a part of type text/rfc822-headers, or lines of the report itself. */
final class Enclosures {
    private Enclosures() {}

    /** The message whose header is the text of a part of this type; absent where the type holds none. */
    static @Nullable MailMessage headersOnly(String type, String section, PartText text) {
        if (!isHeader(type)) {
            return null;
        }
        MailMessage message = new MailMessage(new Header(section));
        fill(message.header(), text, 0);
        message.cutShort(true);
        return message.header().size() == 0 ? null : message;
    }

    /** Whether a part of this type holds the header of a message as text. */
    static boolean isHeader(String type) {
        return type.equals("text/rfc822-headers") || type.equals("message/global-headers") || type.equals("message/global")
                || type.equals("message/rfc822-headers");
    }

    /**
     * The message whose source, header and body, a text quotes with a mark before each line; absent where it quotes none.
     *
     * @param depth how far inside others the text stands
     */
    static @Nullable MailMessage quotedSource(PartText text, int depth, List<String> warnings) {
        PartText unquoted = text.unquoted();
        int first = 0;
        while (unquoted != text && first < unquoted.size() && unquoted.line(first).isBlank()) {
            first++;
        }
        if (first == unquoted.size() || unquoted == text || fieldName(unquoted.line(first)) == 0 || depth >= Limits.DEPTH) {
            return null;
        }
        String source = String.join("\n", unquoted.lines().subList(first, unquoted.size()));
        MailMessage message = MessageWalk.readText(source, text.part() + ".", depth + 1, new Budget(), warnings);
        boolean whole = ReportReader.isMail(message.header()) && message.header().size() > 3;
        return whole ? message : null;
    }

    /** The message whose header begins at or soon after line {@code from}; absent where no field is there. */
    static @Nullable MailMessage inText(PartText text, int from) {
        MailMessage message = new MailMessage(new Header(text.part()));
        fill(message.header(), text, from);
        message.cutShort(true);
        return message.header().size() < 2 ? null : message;
    }

    /** Adds the fields that begin at or soon after line {@code from}, up to the first line that is none. */
    static void fill(Header header, PartText text, int from) {
        int at = from;
        while (at < text.size() && at < from + 12 && fieldName(text.line(at)) == 0) {
            at++;
        }
        String indent = at < text.size() ? indent(text.line(at)) : "";
        while (at < text.size() && header.size() < Limits.HEADER_FIELDS) {
            String line = withoutIndent(text.line(at), indent);
            int colon = fieldName(line);
            if (colon == 0) {
                return;
            }
            int first = at;
            StringBuilder body = new StringBuilder(line.substring(line.indexOf(':', colon) + 1).strip());
            at++;
            while (at < text.size() && folded(withoutIndent(text.line(at), indent))) {
                body.append(' ').append(text.line(at).strip());
                at++;
            }
            header.add(line.substring(0, colon).strip(), body.toString(), first + 1);
        }
    }

    private static String indent(String line) {
        return line.substring(0, Scan.skipSpace(line, 0));
    }

    private static String withoutIndent(String line, String indent) {
        return line.startsWith(indent) ? line.substring(indent.length()) : line;
    }

    private static boolean folded(String line) {
        return !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
    }

    /** Length of the field name that opens the line, after its indent; 0 where none does. */
    static int fieldName(String line) {
        int at = Scan.skipSpace(line, 0);
        int start = at;
        while (at < line.length() && line.charAt(at) > ' ' && line.charAt(at) < 127 && line.charAt(at) != ':') {
            at++;
        }
        boolean named = at > start && at - start < 78 && at < line.length() && line.charAt(at) == ':'
                && (Scan.letterOrDigit(line.charAt(start)));
        return named ? at : 0;
    }
}
