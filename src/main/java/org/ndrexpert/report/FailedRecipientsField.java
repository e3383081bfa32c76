package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code X-Failed-Recipients: anna@example.org, berta@example.org}, which Exim and Gmail put into the header of a report. */
final class FailedRecipientsField {
    private FailedRecipientsField() {}

    /** Adds the recipients that the text does not name; returns whether the field has any. */
    static boolean read(ReportText text, ReportDraft report) {
        List<Header.Field> fields = new ArrayList<>();
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
                add(found.address(), text, text.header().place(field), report);
                found = Addresses.first(field.body(), found.end());
            }
        }
        return any;
    }

    private static void add(String address, ReportText text, Place place, ReportDraft report) {
        for (RecipientDraft known : report.fromText()) {
            if (known.isAbout(address)) {
                return;
            }
        }
        RecipientDraft recipient = report.newFromText().finalRecipient(address, place).action(Wording.action(text), place);
        int reason = text.lineWith(0, "smtp error", "host ", "retry timeout", "mailbox is full", "failed:", "error that the other");
        if (report.fromText().size() == 1 && reason >= 0) {
            int end = Math.min(text.size(), reason + 12);
            String said = text.joined(reason, end, " ");
            recipient.diagnosticCode(said, text.place(reason));
            RemoteHosts.read(said, recipient, text.place(reason));
        }
    }
}
