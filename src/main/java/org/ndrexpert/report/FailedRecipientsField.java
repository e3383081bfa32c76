package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        List<Header.Field> fields = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (RecipientDraft recipient : report.fromText()) {
            known.add(String.valueOf(recipient.finalRecipient()).toLowerCase(Locale.ROOT));
            known.add(String.valueOf(recipient.originalRecipient()).toLowerCase(Locale.ROOT));
        }
        boolean any = false;
        for (Header.Field field : text.header().fields()) {
            if (field.name().equalsIgnoreCase("X-Failed-Recipients")) {
                fields.add(field);
            }
        }
        for (Header.Field field : fields) {
            Addresses.Found found = Addresses.first(field.body(), 0);
            while (found != null) {
                any = true;
                if (known.add(found.address().toLowerCase(Locale.ROOT))) {
                    add(found.address(), text, text.header().place(field), report);
                }
                found = Addresses.first(field.body(), found.end());
            }
        }
        return any;
    }

    private static void add(String address, ReportText text, Place place, ReportDraft report) {
        RecipientDraft recipient = report.newFromText().finalRecipient(address, place).action(text.action(), place);
        int reason = -1;
        for (int i = 0; reason < 0 && i < REASONS.length; i++) {
            reason = text.lineWith(0, REASONS[i]);
        }
        if (report.fromText().size() == 1 && reason >= 0) {
            int end = Math.min(text.size(), reason + 12);
            String said = text.joined(reason, end, " ");
            recipient.diagnosticCode(said, text.place(reason));
            RemoteHosts.read(said, recipient, text.place(reason));
        }
    }
}
