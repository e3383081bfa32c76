package org.ndrexpert.report;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;

/**
 * A report on delivery.
 *
 * @param format its layout
 * @param reportingMta MTA that reports, RFC 3464 section 2.2.2
 * @param receivedFromMta MTA from which that one had the message, RFC 3464 section 2.2.4
 * @param arrivalDate when it came there, as printed
 * @param generatingServer server that wrote the report, where the text names it
 * @param receivingServer server that refused or did not answer, where the text names it in a line of its own
 * @param product mail server that wrote the report, where a mark of it tells
 * @param recipients the recipients in the order of the report
 * @param original the message that came back; absent where the report has nothing of it
 * @param observations what may be known from the report
 * @param warnings what in it is damaged, left out or read with less than certainty
 */
public record Report(
        Format format,
        @Nullable String reportingMta,
        @Nullable String receivedFromMta,
        @Nullable String arrivalDate,
        @Nullable String generatingServer,
        @Nullable String receivingServer,
        @Nullable Product product,
        List<ReportedRecipient> recipients,
        @Nullable OriginalMessage original,
        List<Read> observations,
        List<String> warnings)
        implements Reading {

    public Report {
        recipients = List.copyOf(recipients);
        observations = List.copyOf(observations);
        warnings = List.copyOf(warnings);
    }
}
