package org.ndrexpert.report;

/**
 * qmail and what descends from it (QSBMF).
 *
 * <pre>
 * Hi. This is the qmail-send program at mail.example.net.
 * I'm afraid I wasn't able to deliver your message to the following addresses.
 * This is a permanent error; I've given up. Sorry it didn't work out.
 *
 * &lt;anna@example.org&gt;:
 * 192.0.2.25 does not like recipient.
 * Remote host said: 550 5.1.1 User unknown
 * Giving up on 192.0.2.25.
 * </pre>
 */
final class QmailText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.QMAIL, "this is the qmail-send program",
            "this is the machine generated message from mail service");

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        return at >= 0 && INTRODUCTION.read(text, report, at, at);
    }
}
