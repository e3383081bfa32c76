package org.ndrexpert.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * A report as Outlook and Exchange keep it: an item of a class such as {@code REPORT.IPM.Note.NDR} with a row for each recipient
 * in place of MIME parts. They are written down as the fields of RFC 3464 that Exchange would send ([MS-OXCMAIL] section
 * 2.1.3.6), a part for each row, whose name says which.
 */
final class OutlookReport {
    private static final int REASON_CODE = 0x0C04;
    private static final int DIAGNOSTIC_CODE = 0x0C05;
    private static final int SUPPLEMENTARY_INFO = 0x0C1B;
    private static final int STATUS_CODE = 0x0C20;
    private static final int REMOTE_MTA = 0x0C21;
    private static final int REPORT_TIME = 0x0032;
    private static final int DELIVERY_TIME = 0x0010;
    private static final int REPORTING_MTA = 0x6820;

    private static final int[] OF_REPORTS = {
        STATUS_CODE, REASON_CODE, DIAGNOSTIC_CODE, REPORT_TIME, DELIVERY_TIME, SUPPLEMENTARY_INFO, REMOTE_MTA};
    /** Of what all rows say. */
    private static final int CHARACTERS = 4 << 20;

    private final MailMessage message;
    private final Action action;
    private final List<String> warnings;

    private OutlookReport(MailMessage message, Action action, List<String> warnings) {
        this.message = message;
        this.action = action;
        this.warnings = warnings;
    }

    /** What the row of that name says in words of the writer. */
    private record Words(String section, String recipient, String words) {}

    static boolean isDeliveryReport(String itemClass) {
        return action(itemClass) != null;
    }

    /** What the class says became of the message, [MS-OXCMAIL] section 2.1.3.6.1.1; absent where it is no report on delivery. */
    static @Nullable Action action(String itemClass) {
        String lower = itemClass.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("report.")) {
            return null;
        }
        if (lower.endsWith(".ndr")) {
            return Action.FAILED;
        }
        for (Action action : new Action[] {Action.DELAYED, Action.RELAYED, Action.EXPANDED}) {
            if (lower.endsWith("." + action.term()) || lower.endsWith("." + action.term() + ".dr")) {
                return action;
            }
        }
        return lower.endsWith(".dr") ? Action.DELIVERED : null;
    }

    static boolean isReceipt(String itemClass) {
        String lower = itemClass.toLowerCase(Locale.ROOT);
        return lower.startsWith("report.") && (lower.endsWith(".ipnrn") || lower.endsWith(".ipnnrn"));
    }

    static MailMessage.Part receipt(MapiProperties item, String section) {
        PartText text = PartText.of(section, item.text(0x1001)); // PidTagReportText
        return new MailMessage.Part(section, "message/disposition-notification", text, null, false);
    }

    /** Adds the parts that say what the rows say, unless the fields as they were sent are attached. */
    static void addParts(
            MailMessage message, MapiProperties item, List<MapiProperties> rows, Action action, List<String> warnings) {
        for (MailMessage.Part part : message.parts()) {
            if (part.mediaType().equals("message/delivery-status") && part.text() != null && !part.text().isBlank()) {
                return;
            }
        }
        OutlookReport report = new OutlookReport(message, action, warnings);
        String reporting = item.text(REPORTING_MTA);
        if (!reporting.isEmpty()) {
            report.add("properties", "message/delivery-status",
                    "Reporting-MTA: " + (reporting.indexOf(';') < 0 ? "dns; " : "") + reporting);
        }
        report.rows(rows);
        report.original(item);
    }

    private void add(String name, String type, String text) {
        String section = message.prefix() + name;
        message.parts().add(new MailMessage.Part(section, type, PartText.of(section, text), null, false));
    }

    private void rows(List<MapiProperties> rows) {
        boolean marked = rows.stream().anyMatch(OutlookReport::isReported);
        List<Words> words = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < rows.size() && length < CHARACTERS; i++) {
            if (!marked || isReported(rows.get(i))) {
                length += row(rows.get(i), "recipients." + (i + 1), words);
            }
        }
        if (length >= CHARACTERS) {
            warnings.add("What the rows of the recipients say was read up to " + CHARACTERS + " characters.");
        }
        if (!words.isEmpty() && !said(words.get(0).words())) {
            words.forEach(row -> add(row.section() + ".supplementaryInfo", "text/plain", row.recipient() + "\n      " + row.words()));
        }
    }

    /** Whether the report is about this recipient; one of its addressees may be among them. */
    private static boolean isReported(MapiProperties row) {
        for (int property : OF_REPORTS) {
            if (row.has(property)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds what a row says as fields, and returns how long that is.
     *
     * @param words takes what the writer of the report put into words of its own
     */
    private int row(MapiProperties row, String section, List<Words> words) {
        String address = OutlookHeader.address(row);
        String name = address.isEmpty() ? OutlookHeader.name(row) : address;
        if (name.isEmpty()) {
            return 0;
        }
        String said = row.text(SUPPLEMENTARY_INFO);
        SupplementaryInfo info = SupplementaryInfo.of(said);
        String mta = row.text(REMOTE_MTA);
        String remote = mta.substring(mta.indexOf(';') + 1).strip();
        StringBuilder fields = new StringBuilder();
        fields.append("Final-Recipient: ").append(address.isEmpty() ? "x-display-name; " : "rfc822; ").append(name).append('\n');
        fields.append("Action: ").append(action.term()).append('\n');
        String status = status(row.number(STATUS_CODE), info.status(), name);
        if (status != null) {
            fields.append("Status: ").append(status).append('\n');
        }
        if (!remote.isEmpty()) {
            fields.append("Remote-MTA: dns; ").append(remote).append('\n');
        }
        if (!info.diagnostic().isEmpty()) {
            fields.append("Diagnostic-Code: ").append(info.diagnostic()).append('\n');
        }
        add(section, "message/delivery-status", fields.toString());
        if (!said.isEmpty() && !info.madeOfFields(remote)) {
            words.add(new Words(section, name, said));
        }
        return fields.length();
    }

    /**
     * The status code of the words, or of the number where that is another or alone. The number of 5.1.1 is 511; where the
     * second or third part has two digits or more the number has 0 for it ([MS-OXCMAIL] section 2.2.3.7.1.3).
     */
    private @Nullable String status(@Nullable Integer number, @Nullable String words, String name) {
        boolean stated = number != null && number >= 200 && number <= 599 && number / 100 != 3;
        if (!stated || words != null && number(words) == number) {
            return words;
        }
        if (number % 10 == 0 || number / 10 % 10 == 0) {
            String sentence = "A status code of an Outlook item, such as the one of " + name
                    + ", has 0 also where the true code has a number of two digits or more.";
            if (warnings.stream().noneMatch(one -> one.startsWith("A status code of an Outlook item"))) {
                warnings.add(sentence);
            }
        }
        return number / 100 + "." + number / 10 % 10 + "." + number % 10;
    }

    private static int number(String status) {
        int dot = status.indexOf('.');
        int second = status.indexOf('.', dot + 1);
        return digit(status.substring(0, dot)) * 100 + digit(status.substring(dot + 1, second)) * 10
                + digit(status.substring(second + 1));
    }

    private static int digit(String number) {
        return number.length() == 1 ? number.charAt(0) - '0' : 0;
    }

    /** Whether the words of a row stand in the text of the report; Outlook puts those of all rows there, or of none. */
    private boolean said(String words) {
        String wanted = withoutSpace(words);
        for (MailMessage.Part part : message.parts()) {
            if (part.mediaType().startsWith("text/") && part.text() != null) {
                PartText text = part.mediaType().equals("text/html") ? HtmlWords.of(part.text()) : part.text();
                if (withoutSpace(String.join("", text.lines())).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\u00A0') {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private void original(MapiProperties item) {
        for (MailMessage.Part part : message.parts()) {
            if (part.enclosed() != null) {
                return;
            }
        }
        String section = message.prefix() + "original";
        MailMessage original = new MailMessage(section + ".");
        OutlookHeader.fillFromReport(original.header(), item);
        original.cutShort(true);
        if (original.header().size() > 0) {
            message.parts().add(new MailMessage.Part(section, "text/rfc822-headers", null, original, false));
        }
    }
}
