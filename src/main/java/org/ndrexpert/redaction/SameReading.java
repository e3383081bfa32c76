package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.Attempt;
import org.ndrexpert.report.OriginalMessage;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** Compares what is read of a report before and after redaction: all of it has to be the same, and names their replacements. */
final class SameReading {
    private final UnaryOperator<String> names;
    private final UnaryOperator<String> hosts;
    private final List<String> differences = new ArrayList<>();

    private SameReading(Redaction redaction) {
        names = redaction::redacted;
        hosts = redaction::redactedHost;
    }

    /**
     * @param redaction knows what each name became
     * @return a sentence for each difference
     */
    static List<String> differences(Reading before, Reading after, Redaction redaction) {
        SameReading comparison = new SameReading(redaction);
        if (before instanceof Report one && after instanceof Report other) {
            comparison.reports(one, other);
        } else {
            comparison.equal("kind", kind(before), kind(after));
        }
        return List.copyOf(comparison.differences);
    }

    private static String kind(Reading reading) {
        return reading instanceof OtherMessage other ? "no report but " + other.kind().term() : "report";
    }

    private void reports(Report one, Report other) {
        equal("format", one.format(), other.format());
        equal("product", one.product(), other.product());
        equal("build", one.build(), other.build());
        equal("smtpServiceVersion", one.smtpServiceVersion(), other.smtpServiceVersion());
        equal("operatingSystem", one.operatingSystem(), other.operatingSystem());
        equal("hresult", one.hresult(), other.hresult());
        equal("date", one.date(), other.date());
        equal("arrivalDate", one.arrivalDate(), other.arrivalDate());
        equal("originalEnvelopeId", one.originalEnvelopeId() == null, other.originalEnvelopeId() == null);
        host("reportingMta", one.reportingMta(), other.reportingMta());
        host("receivedFromMta", one.receivedFromMta(), other.receivedFromMta());
        host("generatingServer", one.generatingServer(), other.generatingServer());
        host("receivingServer", one.receivingServer(), other.receivingServer());
        equal("number of recipients", one.recipients().size(), other.recipients().size());
        for (int i = 0; i < Math.min(one.recipients().size(), other.recipients().size()); i++) {
            recipients(one.recipients().get(i), other.recipients().get(i));
        }
        originals(one.original(), other.original());
    }

    private void recipients(ReportedRecipient one, ReportedRecipient other) {
        named("finalRecipient", one.finalRecipient(), other.finalRecipient());
        named("originalRecipient", one.originalRecipient(), other.originalRecipient());
        equal("action", one.action(), other.action());
        equal("status", one.status(), other.status());
        equal("replyCode", one.replyCode(), other.replyCode());
        named("diagnosticCode", one.diagnosticCode(), other.diagnosticCode());
        host("remoteMta", one.remoteMta(), other.remoteMta());
        equal("token", one.token(), other.token());
        equal("imsCode", one.imsCode(), other.imsCode());
        equal("mapiError", one.mapiError(), other.mapiError());
        equal("reason", one.reason(), other.reason());
        equal("diagnostic", one.diagnostic(), other.diagnostic());
        equal("lastAttemptDate", one.lastAttemptDate(), other.lastAttemptDate());
        equal("willRetryUntil", one.willRetryUntil(), other.willRetryUntil());
        equal("number of attempts", one.attempts().size(), other.attempts().size());
        for (int i = 0; i < Math.min(one.attempts().size(), other.attempts().size()); i++) {
            attempts(one.attempts().get(i), other.attempts().get(i));
        }
    }

    private void attempts(Attempt one, Attempt other) {
        equal("time of an attempt", one.time(), other.time());
        host("server of an attempt", one.server(), other.server());
        named("address of an attempt", one.address(), other.address());
        equal("replyCode of an attempt", one.replyCode(), other.replyCode());
        equal("status of an attempt", one.status(), other.status());
        equal("socketError of an attempt", one.socketError(), other.socketError());
        named("reply of an attempt", one.reply(), other.reply());
    }

    private void originals(@Nullable OriginalMessage one, @Nullable OriginalMessage other) {
        if (one == null || other == null) {
            equal("the returned message", one == null, other == null);
            return;
        }
        equal("messageId of the returned message", one.messageId() == null, other.messageId() == null);
        equal("from of the returned message", one.from() == null, other.from() == null);
        equal("to of the returned message", one.to() == null, other.to() == null);
        equal("subject of the returned message", one.subject() == null, other.subject() == null);
        equal("date of the returned message", one.date(), other.date());
        equal("charset of the returned message", one.charset(), other.charset());
        equal("hopCount", one.hopCount(), other.hopCount());
        equal("number of repeatingHosts", one.repeatingHosts() == null ? null : one.repeatingHosts().size(),
                other.repeatingHosts() == null ? null : other.repeatingHosts().size());
        equal("attachmentCount", one.attachmentCount(), other.attachmentCount());
        equal("sizeBytes", one.sizeBytes(), other.sizeBytes());
        equal("malformedAddressField", one.malformedAddressField(), other.malformedAddressField());
    }

    private void host(String component, @Nullable String one, @Nullable String other) {
        if (one == null || !one.equals(other) || !Vocabulary.hasAll(one)) {
            compare(component, one, one == null ? null : hosts.apply(one), other);
        }
    }

    private void named(String component, @Nullable String one, @Nullable String other) {
        compare(component, one, one == null ? null : names.apply(one), other);
    }

    /** White space does not count: where a text is put together of lines, names may have been found in one way or the other. */
    private void compare(String component, @Nullable String one, @Nullable String redacted, @Nullable String other) {
        String expected = redacted == null ? null : plain(redacted);
        if (!Objects.equals(expected, other == null ? null : plain(other))) {
            differences.add(component + " was \"" + one + "\" and is \"" + other + "\"");
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().filter(c -> c > ' ').forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private void equal(String component, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            differences.add(component + " was " + one + " and is " + other);
        }
    }
}
