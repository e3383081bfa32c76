package org.ndrexpert.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code X-Failed-Recipients: anna@example.org, berta@example.org}, which Exim and Gmail put into the header of a report.
 */
final class FailedRecipientsField {
    private static final String[] REASONS = {"smtp error", "error that the other", "retry timeout", "mailbox is full", "host "};

    private FailedRecipientsField() {}

    /** Adds the recipients that the text does not name; returns whether the field has any. */
    static boolean read(ReportText text, ReportDraft report) {
        Set<String> known = new HashSet<>();
        for (RecipientDraft recipient : report.fromText()) {
            known.add(String.valueOf(recipient.finalRecipient()).toLowerCase(Locale.ROOT));
            known.add(String.valueOf(recipient.originalRecipient()).toLowerCase(Locale.ROOT));
        }
        boolean any = false;
        for (Header.Field field : text.header().fields()) {
            if (field.name().equalsIgnoreCase("X-Failed-Recipients")) {
                Place place = text.header().place(field);
                Addresses.Found found = Addresses.first(field.body(), 0);
                while (found != null && !report.isFull() && !(field.cut() && found.end() == field.body().length())) {
                    any = true;
                    if (known.add(found.address().toLowerCase(Locale.ROOT))) {
                        report.newFromText().finalRecipient(found.address(), place).action(text.action(), place);
                    }
                    found = Addresses.first(field.body(), found.end());
                }
            }
        }
        if (any && report.fromText().size() == 1) {
            reason(text, report.fromText().get(0));
        }
        return any;
    }

    /** All the words are about the only recipient. */
    private static void reason(ReportText text, RecipientDraft recipient) {
        int reason = -1;
        for (int i = 0; reason < 0 && i < REASONS.length && recipient.diagnosticCode() == null; i++) {
            reason = text.lineWith(0, REASONS[i]);
        }
        if (reason >= 0) {
            String said = text.joined(reason, Math.min(text.size(), reason + 12), " ");
            recipient.diagnosticCode(said, text.place(reason));
            RemoteHosts.read(said, recipient, text.place(reason));
        }
    }
}
