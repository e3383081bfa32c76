package org.ndrexpert.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;

/**
 * A report on delivery.
 *
 * @param format its layout
 * @param date when it was written, as its header prints it
 * @param reportingMta MTA that reports, RFC 3464 section 2.2.2
 * @param receivedFromMta MTA from which that one had the message, RFC 3464 section 2.2.4
 * @param arrivalDate when it came there, as printed
 * @param originalEnvelopeId what the sender called the transaction, RFC 3464 section 2.2.1
 * @param generatingServer server that wrote the report, where the text names it
 * @param receivingServer server that refused or did not answer, where the text names it in a line of its own
 * @param hresult error of Windows that the SMTP service noted in X-DSNContext, eight hexadecimal digits; absent where it noted none
 * @param product mail server that wrote the report, where a mark of it tells
 * @param build build of that product, as its marks print it
 * @param smtpServiceVersion version of Smtpsvc.dll, the SMTP service of Windows, on the server that wrote the report
 * @param operatingSystem the Windows that it runs on
 * @param recipients the recipients in the order of the report
 * @param original the message that came back; absent where the report has nothing of it
 * @param places where each of the values above was read, by its name
 * @param observations what may be known from the report
 * @param warnings what in it is damaged, left out or read with less than certainty
 */
public record Report(
        Format format,
        @Nullable String date,
        @Nullable String reportingMta,
        @Nullable String receivedFromMta,
        @Nullable String arrivalDate,
        @Nullable String originalEnvelopeId,
        @Nullable String generatingServer,
        @Nullable String receivingServer,
        @Nullable String hresult,
        @Nullable Product product,
        @Nullable String build,
        @Nullable String smtpServiceVersion,
        @Nullable OperatingSystem operatingSystem,
        List<ReportedRecipient> recipients,
        @Nullable OriginalMessage original,
        Map<String, Place> places,
        List<Read> observations,
        List<String> warnings)
        implements Reading {

    public Report {
        recipients = List.copyOf(recipients);
        places = Map.copyOf(places);
        observations = List.copyOf(observations);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing has failed: it names recipients, and of each says that the message came or went to them. */
    public boolean tellsOfSuccess() {
        return !recipients.isEmpty() && recipients.stream().noneMatch(ReportedRecipient::mayHaveFailed);
    }

    /**
     * When it failed: the last attempt, when the message arrived at the reporting server, or when the report was written; failing that, when
     * the message was sent. Empty where none of them is a point in time.
     */
    public Optional<Instant> when() {
        Stream<String> attempts = recipients.stream().map(ReportedRecipient::lastAttemptDate);
        String sent = original == null ? null : original.date();
        return Stream.concat(attempts, Stream.of(arrivalDate, date, sent))
                .filter(Objects::nonNull).flatMap(printed -> MailDate.read(printed).stream()).findFirst();
    }

    /** The parts of the message from which anything was read of the report itself, as {@link Place#part} names them. */
    Set<String> parts() {
        Stream<Place> ofRecipients = recipients.stream().flatMap(one -> Stream.concat(one.places().values().stream(),
                one.attempts().stream().map(Attempt::place)));
        Stream<Place> ofReport = Stream.concat(places.values().stream(), observations.stream().map(Read::place));
        return Stream.concat(ofReport, ofRecipients).map(Place::part).collect(Collectors.toSet());
    }
}
