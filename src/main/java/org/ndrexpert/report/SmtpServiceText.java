package org.ndrexpert.report;

import java.util.Locale;

/**
 * The SMTP service of Windows, by itself, as part of Exchange 2000 and 2003, and at Outlook.com. Its words name the recipients
 * and nothing else; what it knows stands in the fields of RFC 3464.
 *
 * <pre>
 * This is an automatically generated Delivery Status Notification.
 *
 * Delivery to the following recipients failed.
 *
 *        anna@example.org
 * </pre>
 */
final class SmtpServiceText implements Layout {

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        if (!wrote(text.header()) || !new RecipientLines(text, report).read(0)) {
            return false;
        }
        report.format(Format.MICROSOFT_SMTP_SERVICE);
        return true;
    }

    /**
     * Reads the error of Windows in {@code X-DSNContext: 7ce717b1 - 1196 - 00000002 - C00402D1}: the last of its four numbers,
     * zero where there was none.
     */
    static void context(Header header, ReportDraft report) {
        Header.Field field = header.field("X-DSNContext");
        if (field == null) {
            return;
        }
        String last = field.body().substring(field.body().lastIndexOf('-') + 1).strip();
        if (last.length() == 8 && Scan.hex(last, 0, 8) && !last.equals("00000000")) {
            report.value("hresult", last.toUpperCase(Locale.ROOT), header.place(field));
        }
    }

    /** Whether the header has the marks of this service: its context field, or its way to make a boundary. */
    static boolean wrote(Header header) {
        return header.has("X-DSNContext") || header.parameter("Content-Type", "boundary").contains("DSN=_");
    }
}
