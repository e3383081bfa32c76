package org.ndrexpert.report;

/**
 * Amazon SES as mail; what it knows stands in the fields of RFC 3464.
 *
 * <pre>
 * An error occurred while trying to deliver the mail to the following recipients:
 * anna@example.org
 * </pre>
 */
final class AmazonMailText implements Layout {
    private static final Introduction INTRODUCTION = new Introduction(Format.AMAZON_SES,
            "an error occurred while trying to deliver the mail to the following recipients:");

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        int at = INTRODUCTION.line(text);
        return at >= 0 && INTRODUCTION.read(text, report, at, at + 1);
    }
}
