package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/** The sentence by which a mail system introduces its reports; below it each recipient has a line, with the reason after it. */
final class Introduction {
    private static final String[] BEFORE_HOST = {" at host ", " program at ", " at ", " on ", " from "};

    private final Format format;
    private final String[] words;

    /** @param words in lower case; one of them stands in every report of this system */
    Introduction(Format format, String... words) {
        this.format = format;
        this.words = words;
    }

    /** The line of the sentence; -1 where the text has none. */
    int line(ReportText text) {
        return text.lineWith(0, words);
    }

    /** Reads the recipients from line {@code from} on, and the host that the sentence in line {@code at} names. */
    boolean read(ReportText text, ReportDraft report, int at, int from) {
        boolean any = new RecipientLines(text, report).read(from) || InlineRecipients.read(text, report)
                || FailedRecipientsField.read(text, report);
        if (any) {
            report.format(format);
            report.value("introduction", text.line(at), text.place(at));
            report.value("generatingServer", host(text.line(at)), text.place(at));
            FailedRecipientsField.read(text, report);
        }
        return any;
    }

    /** The host in {@code This is the mail system at host mail.example.net.} */
    private static @Nullable String host(String line) {
        for (String before : BEFORE_HOST) {
            int at = Scan.find(line, before, 0);
            if (at >= 0) {
                String host = Scan.word(line, at + before.length(), ",;:()");
                host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
                return RemoteHosts.isHost(host) ? host : null;
            }
        }
        return null;
    }
}
