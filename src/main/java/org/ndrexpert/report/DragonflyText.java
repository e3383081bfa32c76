package org.ndrexpert.report;

/**
 * The DragonFly Mail Agent.
 *
 * <pre>
 * This is the DragonFly Mail Agent v0.13 at mail.example.net.
 *
 * There was an error delivering your mail to &lt;anna@example.org&gt;.
 *
 * mx.example.org [192.0.2.25] did not like our RCPT TO:
 * 550 5.1.1 User unknown
 * </pre>
 */
final class DragonflyText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.DRAGONFLY, "this is the dragonfly mail agent");

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        return at >= 0 && INTRODUCTION.read(text, report, at, at);
    }
}
