package org.ndrexpert.report;

/**
 * Reads the lines by which Exchange names the message in the text of a report. They are told by their order, since their labels
 * are in the language of the server: recipient, which Exchange 2000 leaves out, subject, and a time.
 *
 * <pre>
 *       To:       anna@example.org
 *       Subject:  Minutes
 *       Sent:     Mon, 6 Mar 2006 08:12:44 +0100
 * </pre>
 */
final class MessageSummary {
    private MessageSummary() {}

    /** Reads the last such lines before line {@code end}. */
    static void read(ReportText text, int end, ReportDraft report) {
        for (int i = end - 1; i > 0; i--) {
            String sent = labelled(text.line(i));
            String subject = sent.isEmpty() ? "" : labelled(text.line(i - 1));
            if (!subject.isEmpty() && hasTime(sent) && text.line(i).charAt(0) <= ' ') {
                report.value("original.date", sent, text.place(i));
                report.value("original.subject", subject, text.place(i - 1));
                String to = i > 1 ? labelled(text.line(i - 2)) : "";
                report.value("original.to", to, text.place(Math.max(0, i - 2)));
                return;
            }
        }
    }

    /** What comes after the first colon, ASCII or of full width; empty where there is none or nothing after it. */
    static String labelled(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('\uFF1A');
        int at = colon < 0 || wide >= 0 && wide < colon ? wide : colon;
        return at <= 0 || at > 60 ? "" : line.substring(at + 1).strip();
    }

    private static boolean hasTime(String value) {
        for (int colon = value.indexOf(':'); colon > 0 && colon + 2 < value.length(); colon = value.indexOf(':', colon + 1)) {
            if (Scan.digit(value.charAt(colon - 1)) && Scan.digit(value.charAt(colon + 1))) {
                return true;
            }
        }
        return value.length() > 8 && Scan.digit(value.charAt(0)) && value.indexOf('.') > 0; // 06.03.2006 08.12, as in Italian
    }
}
