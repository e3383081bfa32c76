package org.ndrexpert.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Report;

/**
 * One diagnosed incident, and what the picture asks of it.
 *
 * @param source where it came from, with its name where the place alone does not tell it from others
 * @param verdict the best that is known of a cause, or what it is without one
 * @param when when it failed, as far as the report says; absent where it does not
 * @param recipients those whose mail came back, in the report or else in the findings
 * @param hash the same whenever and wherever this incident is counted
 */
record Case(Diagnosis diagnosis, String source, Verdict verdict, @Nullable Instant when, Set<String> recipients, long hash) {

    static Case of(Diagnosis diagnosis, String source) {
        Certainty certainty = diagnosis.findings().stream().map(Finding::certainty).filter(one -> one != Certainty.EXCLUDED)
                .min(Certainty::compareTo).orElse(null);
        Instant when = report(diagnosis).flatMap(Report::when).orElse(null);
        Set<String> recipients = recipients(diagnosis);
        long hash = Hash.of(Hash.of(0, source), diagnosis.incident());
        for (String recipient : recipients) {
            hash = Hash.of(hash, recipient);
        }
        return new Case(diagnosis, Names.name(example(diagnosis.incident(), source)), Verdict.of(diagnosis, certainty), when, recipients, when == null ? hash : Hash.of(hash, when.toString()));
    }

    /** The place where many incidents are stored, as the lines of a file, does not tell which it is; its name does. */
    private static String example(String incident, String source) {
        int number = incident.lastIndexOf('#');
        String stem = number < 0 ? incident : incident.substring(0, number);
        return source.substring(source.lastIndexOf('/') + 1).contains(stem) ? source : source + " (" + incident + ")";
    }

    Optional<Report> report() {
        return report(diagnosis);
    }

    Optional<OtherMessage> other() {
        return diagnosis.reading() instanceof OtherMessage other ? Optional.of(other) : Optional.empty();
    }

    /** The findings that are not excluded, the surest first. */
    List<Finding> standing() {
        return diagnosis.findings().stream().filter(finding -> finding.certainty() != Certainty.EXCLUDED).toList();
    }

    /** As one incident in a count. */
    Tally tally() {
        return tally(verdict);
    }

    Tally tally(Verdict counted) {
        return Tally.one(counted, recipients.size()).at(when).like(source);
    }

    private static Optional<Report> report(Diagnosis diagnosis) {
        return diagnosis.reading() instanceof Report report ? Optional.of(report) : Optional.empty();
    }

    private static Set<String> recipients(Diagnosis diagnosis) {
        Set<String> reported = new TreeSet<>();
        report(diagnosis).ifPresent(report -> report.recipients().forEach(one -> {
            String name = one.finalRecipient() != null ? one.finalRecipient() : one.originalRecipient();
            reported.add(name == null ? "" : name);
        }));
        if (reported.isEmpty()) {
            diagnosis.findings().forEach(finding -> reported.addAll(finding.recipients()));
        }
        return reported;
    }
}
