package org.ndrexpert.report;

/**
 * Courier.
 *
 * <pre>
 * This is a delivery status notification from mail.example.net,
 * running the Courier mail server, version 0.65.2.
 *
 *                            UNDELIVERABLE MAIL
 *
 * Your message to the following recipients cannot be delivered:
 *
 * &lt;anna@example.org&gt;:
 *     mx.example.org [192.0.2.25]:
 * &gt;&gt;&gt; RCPT TO:&lt;anna@example.org&gt;
 * &lt;&lt;&lt; 550 5.1.1 User unknown
 * </pre>
 */
final class CourierText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.COURIER, "running the courier mail server");

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        return at >= 0 && INTRODUCTION.read(text, report, at, at);
    }
}
