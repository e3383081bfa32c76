package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * Sendmail and what descends from it: the addresses, then the session in which they failed. In a session {@code <<<} is the
 * answer of the other host, and the line below it is Sendmail's own conclusion for one recipient.
 *
 * <pre>
 *    ----- The following addresses had permanent fatal errors -----
 * &lt;anna@example.org&gt;
 *     (reason: 550 5.1.1 &lt;anna@example.org&gt;... User unknown)
 *
 *    ----- Transcript of session follows -----
 * ... while talking to mx.example.org.:
 * &gt;&gt;&gt; DATA
 * &lt;&lt;&lt; 550 5.1.1 &lt;anna@example.org&gt;... User unknown
 * 550 5.1.1 &lt;anna@example.org&gt;... User unknown
 * </pre>
 */
final class SendmailText implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int transcript = text.lineWith(0, "transcript of session follows");
        int addresses = text.lineWith(0, "the following addresses had", "the following address had",
                "unrecoverable errors", "addresses had delivery problems");
        if (transcript < 0 && addresses < 0) {
            return false;
        }
        int listEnd = transcript < 0 ? text.size() : Math.max(transcript, addresses);
        boolean any = addresses >= 0 && addresses < listEnd && addresses(text, report, addresses + 1, listEnd);
        any |= transcript >= 0 && new Transcript(text, report).read(transcript + 1);
        if (any) {
            report.format(Format.SENDMAIL);
        }
        return any;
    }

    private static boolean addresses(ReportText text, ReportDraft report, int from, int end) {
        Action action = text.action();
        RecipientDraft recipient = null;
        for (int i = from; i < end; i++) {
            String line = text.line(i);
            Addresses.Found found = RecipientLines.recipient(line);
            String stripped = line.strip();
            if (found != null) {
                recipient = report.newFromText().finalRecipient(found.address(), text.place(i)).action(action, text.place(i));
                int colon = line.indexOf(": ", found.end());
                recipient.diagnosticCode(colon < 0 ? null : line.substring(colon + 2).strip(), text.place(i));
            } else if (recipient != null && Scan.starts(stripped, "(reason:")) {
                recipient.diagnosticCode(reason(text, i, end), text.place(i));
            } else if (recipient != null && Scan.starts(stripped, "(expanded from")) {
                recipient.originalRecipient(Addresses.in(line), text.place(i));
            } else if (stripped.startsWith("[Status:") && Addresses.in(line) != null) {
                report.newFromText().finalRecipient(Addresses.in(line), text.place(i)).action(action, text.place(i))
                        .diagnosticCode(stripped, text.place(i));
            } else if (recipient != null && Scan.starts(stripped, "reason:")) {
                recipient.diagnosticCode(stripped.substring(7).strip(), text.place(i));
            }
        }
        return recipient != null || !report.fromText().isEmpty();
    }

    /** The words after {@code (reason:} up to the bracket that closes it, which may be lines further down. */
    private static String reason(ReportText text, int at, int end) {
        int last = at;
        while (last + 1 < end && last < at + 10 && !text.line(last).stripTrailing().endsWith(")")
                && !text.line(last + 1).isBlank()) {
            last++;
        }
        String joined = text.joined(at, last + 1, " ");
        String said = joined.substring(joined.indexOf(':') + 1).strip();
        return said.endsWith(")") ? said.substring(0, said.length() - 1) : said;
    }

    /** The sessions one after another. */
    private static final class Transcript {
        private final ReportText text;
        private final ReportDraft report;
        private final @Nullable Action action;
        private @Nullable String host;
        private @Nullable String answer;
        private @Nullable String general;
        private @Nullable Place generalPlace;
        private boolean any;

        Transcript(ReportText text, ReportDraft report) {
            this.text = text;
            this.report = report;
            this.action = text.action();
        }

        boolean read(int from) {
            for (int i = from; i < text.size(); i++) {
                String line = text.line(i).strip();
                if (Scan.has(line, "while talking to ")) {
                    host = RemoteHosts.in(line);
                    answer = null;
                } else if (line.startsWith("<<<")) {
                    answer(line.substring(3).strip());
                } else if (concludes(line)) {
                    conclusion(line, text.place(i));
                } else if (general == null && Replies.opensReply(line, 0)) {
                    general = line;
                    generalPlace = text.place(i);
                }
            }
            concludeGenerally();
            return any;
        }

        /** Whether the line is Sendmail's own on one recipient; an address after {@code from} is that of the sender. */
        private boolean concludes(String line) {
            return line.indexOf('@') > 0 && !Scan.has(line, ": from ") && (Replies.opensReply(line, 0)
                    || answer != null && line.contains(">... ") || line.startsWith("<") && line.contains(">... Deferred"));
        }

        /** A conclusion without an address is about the only recipient there is. */
        private void concludeGenerally() {
            String line = general;
            boolean one = report.fromText().size() <= 1 && report.fromFields().size() <= 1;
            if (line == null || any || !one || report.fromText().isEmpty() && report.fromFields().isEmpty()) {
                return;
            }
            RecipientDraft recipient = report.fromText().isEmpty() ? report.newFromText() : report.fromText().get(0);
            recipient.readDiagnostic().diagnosticCode(line, generalPlace).replyCode(Replies.replyCode(line), generalPlace);
            any = true;
        }

        /** Keeps what the host said: the lines of one answer together, only the last of several answers. */
        private void answer(String said) {
            if (!Replies.opensReply(said, 0)) {
                return;
            }
            String before = answer;
            int last = before == null ? 0 : before.lastIndexOf('\n') + 1;
            boolean goesOn = before != null && before.startsWith("-", last + 3) && before.regionMatches(last, said, 0, 3)
                    && before.length() < Limits.DIAGNOSTIC_LENGTH;
            answer = goesOn ? answer + "\n" + said : said;
        }

        private void conclusion(String line, Place place) {
            String address = Addresses.in(line);
            int dots = line.indexOf("... ");
            if (address == null || dots < 0 && line.indexOf(": ") < 0) {
                return;
            }
            String own = dots < 0 ? line : line.substring(dots + 4);
            boolean quoted = Replies.opensReply(own, 0);
            RecipientDraft recipient = report.newFromText().finalRecipient(address, place).action(action, place);
            if (quoted) {
                recipient.replyCode(Replies.replyCode(own), place);
            }
            String said = quoted ? null : answer;
            recipient.diagnosticCode(said == null ? line : said.replace('\n', ' '), place);
            recipient.remoteMta(said == null ? null : host, place);
            answer = null;
            any = true;
        }
    }
}
