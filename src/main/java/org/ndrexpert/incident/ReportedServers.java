package org.ndrexpert.incident;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.report.Attempt;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** The servers that a report names as having had to do with the message. */
final class ReportedServers {

    private ReportedServers() {}

    /** As they are spelled there. */
    static Set<String> in(@Nullable Reading reading) {
        if (!(reading instanceof Report report)) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Collections.addAll(names, report.generatingServer(), report.reportingMta(), report.receivedFromMta(), report.receivingServer());
        for (ReportedRecipient recipient : report.recipients()) {
            names.add(recipient.remoteMta());
            recipient.attempts().stream().map(Attempt::server).forEach(names::add);
        }
        if (report.original() != null) {
            names.addAll(report.original().hosts());
        }
        Stream.of("", null).forEach(names::remove);
        return names;
    }
}
