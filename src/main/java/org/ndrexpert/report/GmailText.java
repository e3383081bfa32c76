package org.ndrexpert.report;

/**
 * Gmail, Google Workspace and Google Groups.
 *
 * <pre>
 * Delivery to the following recipient failed permanently:
 *
 *      anna@example.org
 *
 * Technical details of permanent failure:
 * Google tried to deliver your message, but it was rejected by the server for the recipient domain example.org by
 * mx.example.org. [192.0.2.25]. The error that the other server returned was: 550 5.1.1 User unknown
 * </pre>
 *
 * and since 2016
 *
 * <pre>
 * ** Address not found **
 *
 * Your message wasn't delivered to anna@example.org because the address couldn't be found, or is unable to receive mail.
 *
 * The response from the remote server was:
 * 550 5.1.1 User unknown
 * </pre>
 */
final class GmailText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.GMAIL, "google tried to deliver your message",
            "technical details of permanent failure", "technical details of temporary failure", "groups.google.com/support",
            "the response from the remote server was:", "the response was:", "we're writing to let you know that the group");

    private static final int GROUP_LINES = 12;

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        boolean groups = at >= 0 && Scan.hasAny(text.line(at), "groups.google.com", "the group you tried to contact");
        boolean response = at >= 0 && Scan.starts(text.line(at).strip(), "the response");
        if (at < 0 || groups && !text.header().has("X-Failed-Recipients")
                || response && !text.has("** ", "your message wasn't delivered to", "has been blocked", "message blocked")) {
            return false;
        }
        return groups ? group(text, report) : INTRODUCTION.read(text, report, at, 0);
    }

    /** The words of Google Groups name no address; the header does. */
    private static boolean group(ReportText text, ReportDraft report) {
        report.format(Format.GMAIL);
        boolean any = FailedRecipientsField.read(text, report);
        String said = text.joined(0, Math.min(text.size(), GROUP_LINES), " ");
        report.fromText().forEach(recipient -> recipient.diagnosticCode(said, text.place(0)));
        return any;
    }
}
