package org.ndrexpert.report;

/**
 * OpenSMTPD.
 *
 * <pre>
 * Hi!
 *
 * This is the MAILER-DAEMON, please DO NOT REPLY to this email.
 *
 * An error has occurred while attempting to deliver a message for
 * the following list of recipients:
 *
 * anna@example.org: 550 5.1.1 User unknown
 * </pre>
 */
final class OpenSmtpdText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.OPENSMTPD, "this is the mailer-daemon, please do not reply");

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        return at >= 0 && INTRODUCTION.read(text, report, at, at);
    }
}
