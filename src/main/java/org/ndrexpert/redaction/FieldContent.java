package org.ndrexpert.redaction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the value of a field is, by the name of the field. */
enum FieldContent {
    /** Mailboxes with display names, or one after its type. */
    ADDRESSES,
    /** Words. */
    TEXT,
    /** A host, which may come after its type. */
    HOST,
    /** A step on the way of the message, RFC 5321 section 4.4, or an identifier made of names. */
    TRACE,
    /** The name of a program with its version. */
    PROGRAM,
    /** Keywords, numbers or a date. */
    PROTOCOL,
    /** A subject. */
    SUBJECT,
    /** Identifiers of messages. */
    IDENTIFIER,
    /** A type with parameters. */
    PARAMETERS,
    /** What is about the mail and not about why it came back. */
    NOTHING;

    private static final Map<String, FieldContent> KNOWN = new HashMap<>();

    static {
        know(ADDRESSES, "from to cc bcc reply-to sender return-path delivered-to x-original-to envelope-to errors-to x-failed-recipients resent-from"
                + " resent-to resent-sender resent-cc return-receipt-to disposition-notification-to apparently-to x-envelope-from x-envelope-to x-sender"
                + " x-receiver mail-followup-to x-rcpt-to final-recipient original-recipient x-actual-recipient x-postfix-sender x400-originator"
                + " x400-recipients x-display-name x-forwarded-to x-forwarded-for original-rcpt-to original-mail-from reported-recipient"
                + " x-apparently-to x-authenticated-sender x400-final-recipient x400-original-recipient an von para de \u00e0 a da aan van till til fr\u00e5n"
                + " do od list-post list-owner x-x-sender x-mailer-recipient x-rcptto");
        know(HOST, "reporting-mta remote-mta received-from-mta reporting-ua dsn-gateway x-outbound-mta x-ms-reporting-mta x-originating-host");
        know(TEXT, "diagnostic-code x-supplementary-info x-x400-received x400-received x-originating-ip"
                + " x-posting-ip content-description final-log-id smtp-remote-recipient error-for x-postfix-queue-id x-spam-status x-spam-flag failure"
                + " x-notes-item source-ip original-status");
        know(PROTOCOL, "mime-version content-transfer-encoding auto-submitted precedence date resent-date importance priority x-priority"
                + " x-msmail-priority sensitivity content-language accept-language action status arrival-date last-attempt-date will-retry-until"
                + " x-dsncontext x-ms-embedded-report x-ms-exchange-message-is-ndr x-auto-response-suppress x-autoreply x-autorespond"
                + " x-ms-journal-report content-class lines content-length x-ms-has-attach x-originalarrivaltime deferred-delivery feedback-type version"
                + " incidents delivery-date report-type disposition");
        know(TRACE, "received x-received resent-received x-x400-content-type x400-content-type x400-mts-identifier x400-content-identifier"
                + " x-ms-exchange-organization-originalarrivaltime");
        know(PROGRAM, "x-mailer user-agent x-mimeole x-newsreader user_agent x-mail-agent");
        know(SUBJECT, "subject thread-topic x-subject original-subject betreff objet asunto oggetto assunto onderwerp \u00e4mne emne temat"
                + " \u0442\u0435\u043c\u0430 \u4ef6\u540d \u4e3b\u9898 \u4e3b\u65e8");
        know(IDENTIFIER, "message-id in-reply-to references original-envelope-id original-message-id content-id resent-message-id thread-index"
                + " x-ms-exchange-parent-message-id x-ms-tnef-correlator messageid message-identifier x-queue-id x-uidl x-message-id");
        know(PARAMETERS, "content-type content-disposition");
        know(NOTHING, "dkim-signature domainkey-signature arc-seal arc-message-signature arc-authentication-results authentication-results"
                + " received-spf x-google-dkim-signature x-gm-message-state x-google-smtp-source list-unsubscribe list-id organization x-uid"
                + " x-forefront-antispam-report x-microsoft-antispam x-ms-exchange-crosstenant-id comments keywords");
    }

    private static void know(FieldContent content, String names) {
        for (String name : names.split(" ")) {
            KNOWN.put(name, content);
        }
    }

    /** What is known by this name; nothing for all others. */
    static FieldContent of(String name) {
        return KNOWN.getOrDefault(name.toLowerCase(Locale.ROOT), NOTHING);
    }

    /** Whether the name is known: then it tells nothing of whoever wrote it. */
    static boolean isNamed(String name) {
        return KNOWN.containsKey(name.toLowerCase(Locale.ROOT));
    }
}
