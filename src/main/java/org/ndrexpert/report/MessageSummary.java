package org.ndrexpert.report;

import java.util.Locale;
import java.util.Set;

/**
 * Reads the lines by which a report names the message that came back. Those of Exchange are told by their order, since their labels
 * are in the language of the server: recipient, which Exchange 2000 leaves out, subject, and a time.
 *
 * <pre>
 *       To:       anna@example.org
 *       Subject:  Minutes
 *       Sent:     Mon, 6 Mar 2006 08:12:44 +0100
 * </pre>
 */
final class MessageSummary {
    private static final Set<String> SUBJECT = Set.of("subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp",
            "\u00e4mne", "emne", "temat", "\u0442\u0435\u043c\u0430", "\u4ef6\u540d", "\u4e3b\u9898", "\u4e3b\u65e8");

    private MessageSummary() {}

    /** Reads the subject from a line with that label in any of the languages known here. */
    static void subject(ReportText text, ReportDraft report) {
        for (int i = 0; i < text.size(); i++) {
            String line = text.line(i);
            String value = labelled(line);
            if (!value.isEmpty() && SUBJECT.contains(label(line))) {
                report.value("original.subject", value, text.place(i));
                return;
            }
        }
    }

    /** What comes before the first colon, in lower case. */
    private static String label(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) != ':' && line.charAt(at) != '\uFF1A') {
            at++;
        }
        return line.substring(0, at).strip().toLowerCase(Locale.ROOT);
    }

    /** Reads the last such lines before line {@code end}. */
    static void read(ReportText text, int end, ReportDraft report) {
        for (int i = end - 1; i > 0; i--) {
            String sent = labelled(text.line(i));
            String subject = sent.isEmpty() ? "" : labelled(text.line(i - 1));
            if (!subject.isEmpty() && hasTime(sent)) {
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
