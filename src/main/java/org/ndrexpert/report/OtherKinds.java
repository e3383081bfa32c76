package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/** Tells what a message is that is no report on delivery, and whether it looks like a report at all. */
final class OtherKinds {
    private static final String[] DAEMONS = {
        "mailer-daemon", "mailer_daemon", "postmaster", "mail delivery", "mail.delivery", "mail deliver", "maildelivery", "ndr administrator",
        "mail system", "system administrator", "no-reply@sns.amazonaws.com", "mailer daemon", "delivery subsystem"};
    private static final String[] SUBJECTS = {
        "undeliver", "returned mail", "delivery status", "delivery fail", "failure notice", "failure delivery", "mail failure",
        "delivery has failed", "delivery notification", "delivery report", "mail system error", "unzustellbar", "non remis",
        "non recapitabile", "no se puede entregar", "onbestelbaar", "error sending your mail", "delayed mail", "mail delivery",
        "mail status", "loop alert", "could not send", "returned to sender", "nicht zugestellt"};
    private static final String[] REPLIES = {
        "automatic reply", "auto reply", "autoreply", "auto-reply", "auto response", "autoresponse", "out of office",
        "out of the office", "abwesen", "automatische antwort", "r\u00e9ponse automatique", "absence du bureau", "vacation"};

    private OtherKinds() {}

    /** A complaint or a read receipt, told by its type alone; absent where the message is neither. */
    static @Nullable OtherMessage declared(MailMessage message) {
        String type = message.header().parameter("Content-Type", "report-type");
        if (type.equalsIgnoreCase("feedback-report") || message.partOfType("message/feedback-report") != null) {
            return new OtherMessage(OtherMessage.Kind.COMPLAINT, "It has a part of type message/feedback-report (RFC 5965).");
        }
        boolean disposition = type.equalsIgnoreCase("disposition-notification")
                || message.partOfType("message/disposition-notification") != null;
        if (disposition) {
            return new OtherMessage(OtherMessage.Kind.READ_RECEIPT,
                    "It has a part of type message/disposition-notification (RFC 8098).");
        }
        for (MailMessage.Part part : message.parts()) {
            if (part.text() != null && part.text().size() > 0 && complaint(part.text())) {
                return new OtherMessage(OtherMessage.Kind.COMPLAINT, "It is a notification about a complaint.");
            }
        }
        return null;
    }

    private static boolean complaint(PartText text) {
        String first = text.line(0);
        return first.startsWith("{") && first.contains("notificationType") && first.contains("Complaint");
    }

    static OtherMessage undeclared(MailMessage message) {
        Header header = message.header();
        String subject = EncodedWords.decode(header.value("Subject"));
        boolean automatic = Scan.starts(header.value("Auto-Submitted"), "auto-") || header.has("X-Autoreply")
                || header.has("X-Autorespond") || Scan.hasAny(subject, REPLIES);
        if (automatic) {
            return new OtherMessage(OtherMessage.Kind.AUTOMATIC_REPLY, "Its header marks an automatic reply (RFC 3834), and it names no recipient that failed.");
        }
        boolean empty = header.size() == 0 && message.parts().stream().allMatch(part -> part.text() == null || part.text().isBlank());
        if (empty) {
            return new OtherMessage(OtherMessage.Kind.EMPTY, "It has neither a header nor text.");
        }
        return new OtherMessage(OtherMessage.Kind.ORDINARY_MAIL, "No field and no words of it report on delivery.");
    }

    /** Whether sender, subject or type are those of a report. */
    static boolean looksLikeReport(Header header) {
        return Scan.starts(header.value("Content-Type"), "multipart/report")
                || header.has("X-Failed-Recipients") || header.value("Return-Path").equals("<>") && automatic(header)
                || Scan.hasAny(header.value("From"), DAEMONS)
                || Scan.hasAny(EncodedWords.decode(header.value("Subject")), SUBJECTS);
    }

    private static boolean automatic(Header header) {
        return header.has("Auto-Submitted") || header.value("From").equals("<>");
    }

    /** Whether the subject is that of an answer by a person's mailbox. */
    static boolean looksLikeReply(Header header) {
        return Scan.hasAny(EncodedWords.decode(header.value("Subject")), REPLIES);
    }
}
