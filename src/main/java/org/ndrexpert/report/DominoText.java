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
        int list = line(text, 0, "was not delivered to:");
        int because = list < 0 ? -1 : line(text, list, "because:");
        if (because < 0) {
            return false;
        }
        List<RecipientDraft> recipients = new ArrayList<>();
        for (int i = list + 1; i < because && !report.isFull(); i++) {
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
        String reason = Limits.cut(text.joined(because + 1, end, " "));
        recipients.forEach(recipient -> recipient.diagnosticCode(reason, text.place(because + 1)));
        if (recipients.isEmpty()) {
            return false;
        }
        report.format(Format.DOMINO);
        return true;
    }

    /** The line that consists of these words. */
    private static int line(ReportText text, int from, String words) {
        int at = text.lineWith(from, words);
        while (at >= 0 && !text.line(at).strip().equalsIgnoreCase(words)) {
            at = at + 1 < text.size() ? text.lineWith(at + 1, words) : -1;
        }
        return at;
    }
}
