package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * MDaemon and SecurityGateway, which print the session in which a message failed.
 *
 * <pre>
 * Failed address: anna@example.org
 *
 * --- Session Transcript ---
 *  Wed 2013-09-11 12:22:04: *  To: anna@example.org
 *  Wed 2013-09-11 12:22:05: --&gt; RCPT To:&lt;anna@example.org&gt;
 *  Wed 2013-09-11 12:22:05: &lt;-- 550 5.1.1 User unknown
 * --- End Transcript ---
 * </pre>
 */
final class MdaemonText implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int begin = text.lineWith(0, "--- session transcript ---");
        if (begin < 0) {
            return false;
        }
        int named = named(text, begin);
        String address = named < 0 ? null : Addresses.in(text.line(named));
        if (address == null) {
            return false;
        }
        RecipientDraft recipient = report.newFromText().finalRecipient(address, text.place(named)).action(text.action(), text.place(0));
        int last = lastWords(text, begin);
        recipient.diagnosticCode(last < 0 ? null : said(text.line(last)), text.place(Math.max(0, last)));
        report.format(Format.MDAEMON);
        return true;
    }

    /** The line that names the recipient: it says so, or is the last command that does, or the last note of the session. */
    private static int named(ReportText text, int begin) {
        int failed = text.lineWith(0, "failed address:");
        int named = -1;
        boolean command = false;
        for (int i = begin; i < text.size() && failed < 0; i++) {
            boolean rcpt = Scan.has(text.line(i), "rcpt to:");
            if (rcpt || !command && Scan.has(text.line(i), "*  to: ")) {
                named = i;
                command |= rcpt;
            }
        }
        return failed >= 0 ? failed : named;
    }

    /** The last answer that refuses; where there is none, the last line before the end. */
    private static int lastWords(ReportText text, int begin) {
        int end = text.lineWith(begin, "--- end transcript");
        int last = -1;
        int refused = -1;
        for (int i = begin + 1; i < (end < 0 ? text.size() : end); i++) {
            String line = text.line(i);
            last = line.isBlank() ? last : i;
            int answer = line.indexOf("<-- ");
            refused = answer >= 0 && Replies.opensReply(line, answer + 4) ? i : refused;
        }
        return refused >= 0 ? refused : last;
    }

    /** What follows the time and the arrow. */
    private static @Nullable String said(String line) {
        int answer = line.indexOf("<-- ");
        int time = line.indexOf(": ", line.indexOf(':') + 4);
        String said = answer >= 0 ? line.substring(answer + 4) : time < 0 ? line : line.substring(time + 2);
        String words = said.strip();
        return words.startsWith("*") ? words.substring(1).strip() : words;
    }
}
