package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/** Tells what a message is that is no report on delivery, and whether it looks like a report at all. */
final class OtherKinds {
    private static final String[] DAEMONS = {
        "mailer-daemon", "mailer_daemon", "postmaster", "mail delivery", "mail.delivery", "mail deliver", "maildelivery", "ndr administrator",
        "mail system", "system administrator", "no-reply@sns.amazonaws.com", "mailer daemon", "delivery subsystem", "mdaemon at"};
    private static final String[] SUBJECTS = {
        "undeliver", "nondeliver", "non-deliver", "user unknown", "could not be delivered", "couldn't be delivered", "cannot be delivered",
        "not delivered", "failed mail", "mail failed", "unable to deliver", "returned mail", "delivery status", "delivery fail", "failure notice", "failure delivery", "mail failure",
        "delivery has failed", "delivery notification", "delivery report", "mail system error", "unzustellbar", "non remis",
        "non recapitabile", "no se puede entregar", "onbestelbaar", "error sending your mail", "delayed mail", "mail delivery",
        "mail status", "loop alert", "could not send", "returned to sender", "nicht zugestellt", "zustellung", "mancato recapito",
        "no entregado", "n\u00e3o entreg", "niet bezorgd", "retard\u00e9e", "olevererbart", "kan inte levereras", "niedostarcz", "has been delayed",
        "\u043d\u0435\u0434\u043e\u0441\u0442\u0430\u0432\u043b\u0435\u043d", "\u043d\u0435 \u0443\u0434\u0430\u043b\u043e\u0441\u044c", "\u914d\u4fe1\u4e0d\u80fd", "\u9001\u4fe1\u30a8\u30e9\u30fc", "\u914d\u4fe1\u3067\u304d", "\u672a\u914d\u4fe1", "\u65e0\u6cd5\u6295\u9012", "\u672a\u4f20\u9012", "\u672a\u50b3\u905e", "\u7121\u6cd5\u50b3", "\u9000\u4fe1",
        "\u4f20\u8f93\u5931\u8d25", "\u6295\u9012\u5931\u8d25", "\u914d\u9001\u4e0d\u80fd"};
    private static final String[] REPLIES = {
        "automatic reply", "auto reply", "autoreply", "auto-reply", "auto response", "autoresponse", "out of office",
        "out of the office", "abwesen", "automatische antwort", "r\u00e9ponse automatique", "absence du bureau", "vacation",
        "automatisch antwoord", "afwezig", "respuesta autom\u00e1tica", "fuera de la oficina", "risposta automatica", "fuori sede",
        "resposta autom\u00e1tica", "autosvar", "automatiskt svar", "automatisk svar", "fr\u00e5nvaro", "automaattinen vastaus",
        "odpowied\u017a automatyczna", "automatyczna odpowied\u017a", "automatick\u00e1 odpov\u011b\u010f", "\u0430\u0432\u0442\u043e\u043e\u0442\u0432\u0435\u0442", "\u0430\u0432\u0442\u043e\u043c\u0430\u0442\u0438\u0447\u0435\u0441\u043a\u0438\u0439 \u043e\u0442\u0432\u0435\u0442",
        "\u81ea\u52d5\u5fdc\u7b54", "\u81ea\u52d5\u8fd4\u4fe1", "\u4e0d\u5728", "\u81ea\u52a8\u7b54\u590d", "\u81ea\u52a8\u56de\u590d", "\u81ea\u52d5\u56de\u8986", "\uc790\ub3d9 \ud68c\uc2e0"};

    private OtherKinds() {}

    /** A complaint or a read receipt, told by its type alone; absent where the message is neither. */
    static @Nullable OtherMessage declared(MailMessage message) {
        String type = message.header().parameter("Content-Type", "report-type");
        if (type.equalsIgnoreCase("feedback-report") || message.partOfType("message/feedback-report") != null) {
            return new OtherMessage(OtherMessage.Kind.COMPLAINT, "It has a part of type message/feedback-report (RFC 5965).");
        }
        if (Scan.starts(message.header().subject(), "message recall report") || message.header().has("X-MS-Journal-Report")) {
            return new OtherMessage(OtherMessage.Kind.ORDINARY_MAIL, "It reports on a recall or keeps a copy, not on delivery.");
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
        String subject = header.subject();
        boolean automatic = Scan.starts(header.value("Auto-Submitted"), "auto-replied") || header.has("X-Autoreply")
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
                || looksLikeReport(header.subject());
    }

    static boolean looksLikeReport(String subject) {
        return Scan.hasAny(subject, SUBJECTS);
    }

    static boolean looksLikeReply(String subject) {
        return Scan.hasAny(subject, REPLIES);
    }

    /**
     * One past the lines by which a mail program heads a report that it forwards: three or more with a label, of which one names a
     * mail system; 0 where there are none.
     */
    static int endOfForwardedHeader(PartText text) {
        int labelled = 0;
        boolean system = false;
        for (int i = 0; i < text.size() && i < 400; i++) {
            String line = text.line(i);
            int colon = line.indexOf(':');
            boolean label = colon > 1 && colon < 24 && Scan.skipSpace(line, colon + 1) < line.length() && line.charAt(0) > '<'
                    && line.substring(0, colon).indexOf('@') < 0;
            if (!label && labelled >= 3 && system) {
                return i;
            }
            labelled = label ? labelled + 1 : 0;
            system = label && (system || Scan.hasAny(line, DAEMONS) || Scan.hasAny(line, "microsoftexchange329e71"));
        }
        return 0;
    }

    static boolean isFromSystem(Header header) {
        return Scan.hasAny(header.value("From"), DAEMONS);
    }

    private static boolean automatic(Header header) {
        return header.has("Auto-Submitted") || header.value("From").equals("<>");
    }

    /** Whether the subject begins as that of an answer by a person's mailbox, whatever it quotes behind a colon. */
    static boolean beginsAsReply(Header header) {
        String subject = header.subject();
        int colon = subject.indexOf(':');
        return Scan.hasAny(colon < 0 ? subject : subject.substring(0, colon), REPLIES);
    }

    /** Whether the subject is that of an answer by a person's mailbox. */
    static boolean looksLikeReply(Header header) {
        return Scan.hasAny(header.subject(), REPLIES);
    }
}
