package org.ndrexpert.report;

/** Reads the words of reports whose writer is not known, by what most have in common. */
final class PlainText implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        boolean any = new RecipientLines(text, report).read(0) || InlineRecipients.read(text, report)
                || FailedRecipientsField.read(text, report);
        if (any) {
            FailedRecipientsField.read(text, report);
        }
        return any;
    }
}
