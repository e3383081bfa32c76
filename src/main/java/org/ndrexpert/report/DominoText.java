package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;

/**
 * HCL, IBM and Lotus Domino. All recipients share the reason.
 *
 * <pre>
 * Your message
 *
 *   Subject: Minutes
 *
 * was not delivered to:
 *
 *   anna@example.org
 *
 * because:
 *
 *   User anna (anna@example.org) not listed in Domino Directory
 * </pre>
 */
final class DominoText implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int list = text.lineWith(0, "was not delivered to:");
        int because = list < 0 ? -1 : text.lineWith(list, "because:");
        if (because < 0) {
            return false;
        }
        List<RecipientDraft> recipients = new ArrayList<>();
        for (int i = list + 1; i < because; i++) {
            String name = text.line(i).strip();
            if (!name.isEmpty()) {
                String address = Addresses.in(name);
                recipients.add(report.newFromText().finalRecipient(address == null ? name : address, text.place(i))
                        .action(text.action(), text.place(list)));
            }
        }
        int end = because + 1;
        while (end < text.size() && (text.line(end).isBlank() || Scan.skipSpace(text.line(end), 0) > 0)) {
            end++;
        }
        String reason = text.joined(because + 1, end, " ");
        recipients.forEach(recipient -> recipient.diagnosticCode(reason, text.place(because + 1)));
        int subject = text.lineWith(0, "subject:");
        if (subject >= 0 && subject < list) {
            report.value("original.subject", MessageSummary.labelled(text.line(subject)), text.place(subject));
        }
        report.format(Format.DOMINO);
        return !recipients.isEmpty();
    }
}
