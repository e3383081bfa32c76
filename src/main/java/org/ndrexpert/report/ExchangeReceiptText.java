package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * Notices of success by Exchange 2007 and later of which only the words are left. They come from the mailbox by which Exchange
 * sends its own messages, which has the same name everywhere; the subject says what became of the message.
 *
 * <pre>
 * From: Microsoft Outlook &lt;MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net&gt;
 * Subject: Relayed: Minutes
 *
 * Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:
 *
 * anna@example.org&lt;mailto:anna@example.org&gt;
 * </pre>
 */
final class ExchangeReceiptText implements Layout {
    private static final String MAILBOX = "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@";

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        Action action = Scan.has(text.header().value("From"), MAILBOX) ? action(text.header().subject()) : null;
        boolean any = false;
        for (int i = 0; action != null && i < text.size(); i++) {
            String line = text.line(i);
            int mailto = Scan.find(line, "<mailto:", 0);
            if (mailto >= 0) {
                report.newFromText().finalRecipient(Addresses.in(line.substring(mailto + 8)), text.place(i)).action(action, text.place(i));
                any = true;
            }
        }
        if (any && report.fromFields().isEmpty()) {
            report.format(Format.EXCHANGE_2010);
        }
        return any;
    }

    private static @Nullable Action action(String subject) {
        return Scan.starts(subject, "relayed:") ? Action.RELAYED : Scan.starts(subject, "delivered:") ? Action.DELIVERED
                : Scan.starts(subject, "expanded:") ? Action.EXPANDED : null;
    }
}
