package org.ndrexpert.explanation;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Term;
import org.ndrexpert.report.Attempt;
import org.ndrexpert.report.OriginalMessage;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Place;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** The {@code report} object: what a report says and where it says it. */
final class ReportDocument {

    private final Json json;

    ReportDocument(Json json) {
        this.json = json;
    }

    /** The properties, without the braces. */
    void write(Reading reading) {
        if (reading instanceof Report report) {
            write(report);
        } else if (reading instanceof OtherMessage other) {
            json.text("notAReport", other.kind().term()).text("why", other.why());
        }
        json.texts("warnings", reading.warnings());
    }

    private void write(Report report) {
        json.text("format", report.format().term())
                .text("date", report.date())
                .text("reportingMta", report.reportingMta())
                .text("receivedFromMta", report.receivedFromMta())
                .text("arrivalDate", report.arrivalDate())
                .text("originalEnvelopeId", report.originalEnvelopeId())
                .text("generatingServer", report.generatingServer())
                .text("receivingServer", report.receivingServer())
                .text("hresult", report.hresult())
                .text("product", term(report.product()))
                .text("build", report.build())
                .text("smtpServiceVersion", report.smtpServiceVersion())
                .text("operatingSystem", term(report.operatingSystem()))
                .object("where", () -> writePlaces(report.places()))
                .list("recipients", report.recipients(), this::write);
        OriginalMessage original = report.original();
        if (original != null) {
            json.object("original", () -> write(original));
        }
    }

    private void write(ReportedRecipient recipient) {
        json.object(() -> json.text("finalRecipient", recipient.finalRecipient())
                .text("originalRecipient", recipient.originalRecipient())
                .text("action", term(recipient.action()))
                .text("status", recipient.status())
                .number("replyCode", recipient.replyCode())
                .text("diagnosticCode", recipient.diagnosticCode())
                .text("remoteMta", recipient.remoteMta())
                .text("token", recipient.token())
                .text("imsCode", recipient.imsCode())
                .text("mapiError", recipient.mapiError())
                .text("reason", term(recipient.reason()))
                .text("diagnostic", term(recipient.diagnostic()))
                .text("lastAttemptDate", recipient.lastAttemptDate())
                .text("willRetryUntil", recipient.willRetryUntil())
                .optionalList("attempts", recipient.attempts(), this::write)
                .object("where", () -> writePlaces(recipient.places())));
    }

    private static @Nullable String term(@Nullable Term value) {
        return value == null ? null : value.term();
    }

    private void write(Attempt attempt) {
        json.object(() -> json.text("time", attempt.time())
                .text("server", attempt.server())
                .text("address", attempt.address())
                .number("replyCode", attempt.replyCode())
                .text("status", attempt.status())
                .number("socketError", attempt.socketError())
                .text("reply", attempt.reply())
                .object("where", () -> json.text("part", attempt.place().part()).number("line", attempt.place().line())));
    }

    private void write(OriginalMessage original) {
        json.text("messageId", original.messageId())
                .text("from", original.from())
                .text("to", original.to())
                .text("subject", original.subject())
                .text("date", original.date())
                .text("charset", original.charset())
                .number("hopCount", original.hopCount());
        if (original.repeatingHosts() != null) {
            json.texts("repeatingHosts", original.repeatingHosts());
        }
        json.number("attachmentCount", original.attachmentCount())
                .number("sizeBytes", original.sizeBytes())
                .flag("malformedAddressField", original.malformedAddressField())
                .object("where", () -> writePlaces(original.places()));
    }

    private void writePlaces(Map<String, Place> places) {
        new TreeMap<>(places).forEach((name, place) ->
                json.object(name, () -> json.text("part", place.part()).number("line", place.line())));
    }
}
