package org.ndrexpert.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the size of the returned message where a report tells it: in a command with the SIZE parameter of RFC 1870, {@code MAIL
 * FROM:<anna@example.org> SIZE=40211}, or in the words of a server that takes no such size, {@code message size 40211 exceeds size
 * limit 20000}.
 */
final class MessageSize {
    private MessageSize() {}

    static void read(List<RecipientDraft> recipients, List<ReportText> texts, ReportDraft report) {
        for (ReportText text : texts) {
            int at = text.lineWith(0, "size=");
            if (at >= 0 && Scan.has(text.line(at), "mail from:")) {
                value(after(text.line(at), "size="), text.place(at), report);
            }
        }
        for (RecipientDraft recipient : recipients) {
            String said = recipient.diagnosticCode();
            Place place = recipient.place("diagnosticCode");
            if (said != null && place != null && Scan.has(said, " exceeds ")) {
                value(after(said, "message size "), place, report);
            }
        }
    }

    private static void value(@Nullable String bytes, Place place, ReportDraft report) {
        report.value("original.sizeBytes", bytes, place);
    }

    /** The number after the words; absent where there is none, or one of another unit than bytes. */
    private static @Nullable String after(String line, String words) {
        int at = Scan.find(line, words, 0);
        int start = at + words.length();
        int end = start;
        while (at >= 0 && end < line.length() && Scan.digit(line.charAt(end))) {
            end++;
        }
        if (at < 0 || end == start || end - start > 15) {
            return null;
        }
        int next = Scan.skipSpace(line, end);
        boolean bytes = next == line.length() || !Scan.letterOrDigit(line.charAt(next)) || line.startsWith("bytes", next)
                || line.startsWith("exceeds", next);
        return bytes ? line.substring(start, end) : null;
    }
}
