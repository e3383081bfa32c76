package org.ndrexpert.report;

import java.util.TreeMap;

/** Writes a reading down line by line, to compare it with a file. */
final class ReadingText {
    private final StringBuilder text = new StringBuilder();

    private ReadingText() {}

    static String of(Reading reading) {
        ReadingText written = new ReadingText();
        if (reading instanceof Report report) {
            written.report(report);
        } else if (reading instanceof OtherMessage other) {
            written.line("other", other.kind().term());
            written.line("why", other.why());
        }
        reading.warnings().forEach(warning -> written.line("warning", warning));
        return written.text.toString();
    }

    private void report(Report report) {
        line("format", report.format().term());
        line("date", report.date());
        line("reportingMta", report.reportingMta());
        line("receivedFromMta", report.receivedFromMta());
        line("arrivalDate", report.arrivalDate());
        line("generatingServer", report.generatingServer());
        line("receivingServer", report.receivingServer());
        line("originalEnvelopeId", report.originalEnvelopeId());
        line("hresult", report.hresult());
        line("product", report.product() == null ? null : report.product().term());
        line("build", report.build());
        line("smtpServiceVersion", report.smtpServiceVersion());
        line("operatingSystem", report.operatingSystem() == null ? null : report.operatingSystem().term());
        line("places", new TreeMap<>(report.places()));
        report.recipients().forEach(this::recipient);
        OriginalMessage original = report.original();
        if (original != null) {
            line("original", original.messageId() + " | " + original.from() + " | " + original.to() + " | " + original.subject()
                    + " | " + original.date() + (original.sizeBytes() == null ? "" : " | " + original.sizeBytes()));
            line("original.places", new TreeMap<>(original.places()));
        }
        report.observations().forEach(read -> line("observation", read.place() + " " + stated(read.observation().toString())));
    }

    private void recipient(ReportedRecipient recipient) {
        line("recipient", recipient.finalRecipient());
        line("  originalRecipient", recipient.originalRecipient());
        line("  action", recipient.action() == null ? null : recipient.action().term());
        line("  status", recipient.status());
        line("  replyCode", recipient.replyCode());
        line("  diagnosticCode", recipient.diagnosticCode());
        line("  remoteMta", recipient.remoteMta());
        line("  token", recipient.token());
        line("  imsCode", recipient.imsCode());
        line("  mapiError", recipient.mapiError());
        line("  reason", recipient.reason() == null ? null : recipient.reason().term());
        line("  diagnostic", recipient.diagnostic() == null ? null : recipient.diagnostic().term());
        line("  lastAttemptDate", recipient.lastAttemptDate());
        line("  willRetryUntil", recipient.willRetryUntil());
        recipient.attempts().forEach(attempt -> line("  attempt", stated(attempt.toString())));
        line("  places", new TreeMap<>(recipient.places()));
    }

    /** What an observation says, without the components that it leaves open. */
    private static String stated(String observation) {
        String shorter = observation;
        int open = shorter.indexOf("=null");
        while (open >= 0) {
            int start = Math.max(shorter.lastIndexOf(", ", open), shorter.lastIndexOf('[', open));
            boolean first = shorter.charAt(start) == '[';
            int end = open + 5;
            shorter = first && shorter.startsWith(", ", end) ? shorter.substring(0, start + 1) + shorter.substring(end + 2)
                    : shorter.substring(0, first ? start + 1 : start) + shorter.substring(end);
            open = shorter.indexOf("=null");
        }
        return shorter;
    }

    private void line(String name, Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value.toString().replace("\n", "\\n")).append('\n');
        }
    }
}
