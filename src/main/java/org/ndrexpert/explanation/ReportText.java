package org.ndrexpert.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.report.Attempt;
import org.ndrexpert.report.OriginalMessage;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Place;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** What a report says, in a few lines for people. */
public final class ReportText {

    private static final int MOST_RECIPIENTS = 10;

    private ReportText() {}

    /** @param coloured whether terminal colours may be used */
    public static String of(Reading reading, String source, boolean coloured) {
        Page page = new Page(coloured);
        page.line(0, 0, source, Page.Tone.HEADING);
        write(reading, page, Integer.MAX_VALUE, true);
        return page.toString();
    }

    static void write(Reading reading, Page page) {
        write(reading, page, MOST_RECIPIENTS, false);
    }

    private static void write(Reading reading, Page page, int most, boolean places) {
        if (reading instanceof OtherMessage other) {
            page.line(2, "No report on delivery (" + other.kind().term() + "): " + other.why());
        } else if (reading instanceof Report report) {
            write(report, page, most, places);
        }
        reading.warnings().forEach(warning -> page.item(2, "Warning:", warning));
    }

    private static void write(Report report, Page page, int most, boolean places) {
        StringJoiner heading = new StringJoiner(", ");
        heading.add("Report in the layout " + report.format().term());
        if (report.product() != null && report.product() != Product.OTHER) {
            heading.add("written by " + report.product().term() + (report.build() == null ? "" : " build " + report.build())
                    + place(report.places().get("product"), places));
        }
        String server = report.generatingServer() != null ? report.generatingServer() : report.reportingMta();
        if (server != null) {
            heading.add("on " + server
                    + place(report.places().get(report.generatingServer() != null ? "generatingServer" : "reportingMta"), places));
        }
        page.line(2, 4, heading.toString(), Page.Tone.PLAIN);
        if (places) {
            details(report, page);
        }
        List<ReportedRecipient> recipients = report.recipients();
        for (ReportedRecipient recipient : recipients.subList(0, Math.min(most, recipients.size()))) {
            write(recipient, page, places);
        }
        if (recipients.size() > most) {
            page.line(4, "and " + (recipients.size() - most) + " more recipients");
        }
        if (places && report.original() != null) {
            write(report.original(), page);
        }
    }

    private static void details(Report report, Page page) {
        Map<String, @Nullable String> details = new LinkedHashMap<>();
        details.put("reportingMta", report.generatingServer() == null ? null : report.reportingMta());
        details.put("date", report.date());
        details.put("receivedFromMta", report.receivedFromMta());
        details.put("receivingServer", report.receivingServer());
        details.put("arrivalDate", report.arrivalDate());
        details.put("originalEnvelopeId", report.originalEnvelopeId());
        details.put("hresult", report.hresult());
        details.put("smtpServiceVersion", report.smtpServiceVersion());
        details.put("operatingSystem", report.operatingSystem() == null ? null : report.operatingSystem().term());
        details.forEach((name, value) -> {
            if (value != null) {
                page.line(4, 6, name + " " + value + place(report.places().get(name), true), Page.Tone.FAINT);
            }
        });
    }

    private static void write(ReportedRecipient recipient, Page page, boolean places) {
        StringJoiner line = new StringJoiner("  ");
        line.add(recipient.finalRecipient() == null ? "(no recipient named)"
                : recipient.finalRecipient() + place(recipient, "finalRecipient", places));
        add(line, recipient.action() == null ? null : recipient.action().term(), recipient, "action", places);
        add(line, recipient.status(), recipient, "status", places);
        add(line, recipient.replyCode() == null ? null : recipient.replyCode().toString(), recipient, "replyCode", places);
        add(line, recipient.token(), recipient, "token", places);
        add(line, recipient.imsCode(), recipient, "imsCode", places);
        add(line, recipient.mapiError(), recipient, "mapiError", places);
        add(line, recipient.reason() == null ? null : recipient.reason().term(), recipient, "reason", places);
        add(line, recipient.diagnostic() == null ? null : recipient.diagnostic().term(), recipient, "diagnostic", places);
        page.line(4, 6, line.toString(), Page.Tone.PLAIN);
        for (Attempt attempt : recipient.attempts()) {
            page.line(8, 10, attempt.time() + "  " + (attempt.server() == null ? "" : attempt.server() + "  ") + attempt.reply()
                    + place(attempt.place(), places), Page.Tone.FAINT);
        }
        if (recipient.diagnosticCode() != null && recipient.attempts().isEmpty()) {
            page.line(8, 8, recipient.diagnosticCode() + place(recipient, "diagnosticCode", places), Page.Tone.FAINT);
        }
        if (places && recipient.originalRecipient() != null) {
            page.line(8, 8, "addressed as " + recipient.originalRecipient() + place(recipient, "originalRecipient", true), Page.Tone.FAINT);
        }
        if (recipient.willRetryUntil() != null) {
            page.line(8, 8, "will be retried until " + recipient.willRetryUntil() + place(recipient, "willRetryUntil", places), Page.Tone.FAINT);
        }
        if (recipient.remoteMta() != null) {
            page.line(8, 8, (recipient.replyCode() == null ? "at " : "said by ") + recipient.remoteMta() + place(recipient, "remoteMta", places), Page.Tone.FAINT);
        }
    }

    private static void add(StringJoiner line, @Nullable String value, ReportedRecipient recipient, String name,
            boolean places) {
        if (value != null) {
            line.add(value + place(recipient, name, places));
        }
    }

    private static String place(ReportedRecipient recipient, String name, boolean places) {
        return place(recipient.places().get(name), places);
    }

    private static String place(@Nullable Place place, boolean shown) {
        return place == null || !shown ? "" : " [" + place + "]";
    }

    private static void write(OriginalMessage original, Page page) {
        StringJoiner line = new StringJoiner("; ", "Returned message: ", "");
        line.setEmptyValue("");
        if (original.subject() != null) {
            line.add("subject " + original.subject() + place(original.places().get("subject"), true));
        }
        if (original.from() != null) {
            line.add("from " + original.from() + place(original.places().get("from"), true));
        }
        if (original.messageId() != null) {
            line.add("id " + original.messageId() + place(original.places().get("messageId"), true));
        }
        if (original.hopCount() != null) {
            line.add(original.hopCount() + (original.hopCount() == 1 ? " hop" : " hops") + (original.repeatingHosts() == null || original.repeatingHosts().isEmpty() ? ""
                    : ", repeated: " + String.join(", ", original.repeatingHosts())));
        }
        if (line.length() > 0) {
            page.line(2, 4, line.toString(), Page.Tone.PLAIN);
        }
    }
}
