package org.ndrexpert.report;

/**
 * Exim. The recipients stand in the header too, in {@code X-Failed-Recipients}. A warning names the message by its header lines,
 * since it returns nothing of it.
 *
 * <pre>
 * This message was created automatically by mail delivery software.
 *
 * A message that you sent could not be delivered to one or more of its
 * recipients. This is a permanent error. The following address(es) failed:
 *
 *   anna@example.org
 *     host mx.example.org [192.0.2.25]
 *     SMTP error from remote mail server after RCPT TO:&lt;anna@example.org&gt;:
 *     550 5.1.1 User unknown
 * </pre>
 */
final class EximText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.EXIM,
            "this message was created automatically by mail delivery software", "this message was created automatically by the smtp relay",
            "the following address(es) have yet to be delivered:", "a message that you sent has not yet been delivered");

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        if (at < 0) {
            return false;
        }
        if (!INTRODUCTION.read(text, report, at, at)) {
            report.format(Format.EXIM);
            return false;
        }
        int subject = text.lineWith(at, "the subject of the message is:");
        if (subject >= 0) {
            report.value("original.subject", MessageSummary.labelled(text.line(subject)), text.place(subject));
        }
        report.fromText().forEach(EximText::generatedFrom);
        return true;
    }

    /** Reads {@code (generated from staff@example.net)}: the address that the sender wrote to. */
    private static void generatedFrom(RecipientDraft recipient) {
        String said = recipient.diagnosticCode();
        int at = said == null ? -1 : Scan.find(said, "generated from ", 0);
        if (said != null && at >= 0) {
            recipient.originalRecipient(Addresses.in(said.substring(at)), recipient.place("diagnosticCode"));
        }
    }
}
