package org.ndrexpert.report;

import java.util.List;

/** Reads the words of reports whose writer is not known, by what most have in common. */
final class PlainText implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        boolean any = new RecipientLines(text, report).read(0) || InlineRecipients.read(text, report)
                || FailedRecipientsField.read(text, report);
        if (any) {
            FailedRecipientsField.read(text, report);
        }
        if (report.fromText().size() > 1) {
            completeAll(text, report.fromText());
        } else if (report.fromText().size() == 1) {
            completeOnlyRecipient(text, report.fromText().get(0));
        }
        return any;
    }

    /** An answer above the first of several recipients, none of whom has one of their own, is about all of them. */
    private static void completeAll(ReportText text, List<RecipientDraft> recipients) {
        if (recipients.stream().anyMatch(one -> one.diagnosticCode() != null && Replies.replyCode(one.diagnosticCode()) != null)) {
            return;
        }
        for (int i = 0; i < Math.min(text.size(), recipients.get(0).line()); i++) {
            String line = text.line(i).strip();
            if (Replies.opensReply(line, 0)) {
                Place place = text.place(i);
                recipients.forEach(one -> one.answer(line, place).readDiagnostic());
                return;
            }
        }
    }

    /** All the words are about the only recipient, also those that stand before its address. */
    private static void completeOnlyRecipient(ReportText text, RecipientDraft recipient) {
        String said = recipient.diagnosticCode();
        if (said != null && Replies.replyCode(said) != null) {
            return;
        }
        for (int i = 0; i < text.size(); i++) {
            String line = text.line(i).strip();
            if (Replies.opensReply(line, 0) && !goesOn(text, i)) {
                recipient.answer(line, text.place(i)).readDiagnostic();
                return;
            }
        }
        if (said == null && text.size() > 0) {
            recipient.diagnosticCode(text.joined(0, Math.min(text.size(), 40), " "), text.place(0));
        }
    }

    /** Whether the line is the middle of a sentence: the one before it ends with a letter. */
    private static boolean goesOn(ReportText text, int at) {
        String before = at == 0 ? "" : text.line(at - 1).stripTrailing();
        return !before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1));
    }
}
