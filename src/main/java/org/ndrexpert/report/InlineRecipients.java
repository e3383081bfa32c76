package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * Reads reports that name the recipient within a sentence: {@code There was an error delivering your mail to <anna@example.org>.},
 * {@code Unknown user: anna@example.org}, {@code SMTP Server <mx.example.org> rejected recipient <anna@example.org>}.
 */
final class InlineRecipients {
    private static final String[] WORDS = {
        "deliver", "unknown user", "user unknown", "mailbox", "userid", "did not reach", "rejected recipient", "recipient:",
        "address:", "rcpt to", "could not be sent", "undeliver", "duplicated message-id", "no such user", "failed", "sent to:", "error-for:", "addressed to",
        "recipients:", "empf\u00e4nger", "destinataire", "destinatario", "destinat\u00e1rio", "ontvanger", "mottagare",
        "\u043f\u043e\u043b\u0443\u0447\u0430\u0442\u0435\u043b", "\u5b9b\u5148", "\u6536\u4ef6\u4eba", "\u6536\u4fe1\u4eba"};

    private static final int REASON_LINES = 24;

    private InlineRecipients() {}

    static boolean read(ReportText text, ReportDraft report) {
        Action action = text.action();
        boolean any = false;
        for (int i = 0; i < text.size(); i++) {
            String line = text.line(i);
            Addresses.Found found = line.indexOf('@') < 0 ? null : Addresses.first(line, 0);
            if (found != null && Scan.hasAny(line, WORDS)) {
                any = true;
                i = block(text, report, i, found, action);
            }
        }
        return any;
    }

    private static int block(ReportText text, ReportDraft report, int at, Addresses.Found first, @Nullable Action action) {
        Addresses.Found found = first;
        Place place = text.place(at);
        RecipientDraft draft = report.newFromText().finalRecipient(found.address(), place).action(action, place);
        int end = at + 1;
        while (end < text.size() && end - at < REASON_LINES && !namesAnother(text.line(end), found.address())) {
            end++;
        }
        String reason = Limits.cut(text.joined(at, end, " "));
        draft.diagnosticCode(reason, place);
        RemoteHosts.read(reason, draft, place);
        String line = text.line(at);
        Addresses.Found next = Addresses.first(line, found.end());
        while (next != null && !report.isFull() && isList(line, found.end(), next.start())) {
            boolean shared = !names(reason, first.end(), line.length(), draft.finalRecipient());
            report.newFromText().finalRecipient(next.address(), place).action(action, place).diagnosticCode(shared ? reason : null, place);
            found = next;
            next = Addresses.first(line, found.end());
        }
        return end - 1;
    }

    /** Whether the reason, behind the line that lists the recipients, speaks of this one. */
    private static boolean names(String reason, int from, int lineLength, @Nullable String address) {
        return address != null && reason.indexOf(address, Math.min(reason.length(), Math.max(from, lineLength))) >= 0;
    }

    /** Whether nothing but a comma and brackets stands between two addresses. */
    private static boolean isList(String line, int from, int to) {
        String between = line.substring(from, to);
        return between.indexOf(',') >= 0 && between.chars().allMatch(c -> c == ',' || c == ' ' || c == '<' || c == '>');
    }

    /** Whether the line names another recipient; an answer of a server that mentions an address does not. */
    private static boolean namesAnother(String line, String address) {
        String other = line.indexOf('@') < 0 ? null : Addresses.in(line);
        return other != null && !other.equalsIgnoreCase(address) && Scan.hasAny(line, WORDS) && Replies.replyCode(line) == null;
    }
}
