package org.ndrexpert.report;

import org.ndrexpert.observation.Action;

/**
 * Postfix. Its words come to this also without the part of RFC 3464 fields that follows them, as pasted text or where a gateway
 * dropped it.
 *
 * <pre>
 * This is the mail system at host mail.example.net.
 *
 *                    The mail system
 *
 * &lt;anna@example.org&gt; (expanded from &lt;staff@example.net&gt;): host
 *     mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown (in reply to RCPT TO
 *     command)
 * </pre>
 */
final class PostfixText implements Layout {
    private static final Introduction INTRODUCTION =
            new Introduction(Format.POSTFIX, "this is the mail system at host", "this is the postfix program");
    private static final String[] OWN = {"(in reply to ", "unknown user: \"", "name service error for", "command died with status"};

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        for (int i = 0; at < 0 && i < text.size(); i++) {
            at = text.line(i).strip().equalsIgnoreCase("the mail system") ? i : -1;
        }
        return at >= 0 ? INTRODUCTION.read(text, report, at, at) : paragraphs(text, report);
    }

    /** Paragraphs without the introduction that would say whether the message waits still. */
    private static boolean paragraphs(ReportText text, ReportDraft report) {
        int first = 0;
        while (first < text.size() && !isParagraph(text, first)) {
            first++;
        }
        if (first == text.size() || !new RecipientLines(text, report, null).read(first)) {
            return false;
        }
        report.format(Format.POSTFIX);
        for (RecipientDraft recipient : report.fromText()) {
            String said = String.valueOf(recipient.readDiagnostic().diagnosticCode());
            boolean permanent = recipient.replyCode() != null && recipient.replyCode() >= 500 || said.startsWith("unknown user");
            recipient.action(permanent ? Action.FAILED : null, recipient.place("diagnosticCode"));
        }
        report.leaveActionsOpen();
        return true;
    }

    /** Whether a recipient in angle brackets and a colon begins the line, and the words after it are Postfix's own. */
    private static boolean isParagraph(ReportText text, int at) {
        String line = text.line(at);
        boolean recipient = line.startsWith("<") && line.indexOf('@') > 0 && line.indexOf(">:") > 0;
        return recipient && Scan.hasAny(text.joined(at, Math.min(text.size(), at + 4), " "), OWN);
    }
}
