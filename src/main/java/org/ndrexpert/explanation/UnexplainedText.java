package org.ndrexpert.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.observation.Action;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** Of whom no finding speaks: of nobody at all, or of some of the recipients of a report, and what would help then. */
final class UnexplainedText {

    private static final Set<Action> ARRIVED = Set.of(Action.DELIVERED, Action.RELAYED, Action.EXPANDED);

    private UnexplainedText() {}

    /** Says so in place of the findings where there are none, or before them where all are excluded. */
    static void write(Diagnosis diagnosis, Page page) {
        if (diagnosis.findings().stream().allMatch(finding -> finding.certainty() == Certainty.EXCLUDED)) {
            NothingFitsText.write(diagnosis, page);
            page.line();
        }
    }

    /** Says it of the recipients who are left, behind the findings; a finding that is about no single recipient is about all. */
    static void writeRest(Diagnosis diagnosis, Page page) {
        if (diagnosis.findings().isEmpty() || diagnosis.findings().stream().anyMatch(finding -> finding.recipients().isEmpty())) {
            return;
        }
        List<String> rest = rest(diagnosis);
        if (!rest.isEmpty()) {
            page.line(0, "Nothing in the knowledge base fits what is known of " + DiagnosisText.recipients(rest)
                    + ". That excludes no cause; it only means that no rule speaks of it.");
            NothingFitsText.writeWhatHelps(diagnosis, rest::contains, page);
            page.line();
        }
    }

    private static List<String> rest(Diagnosis diagnosis) {
        if (!(diagnosis.reading() instanceof Report report)) {
            return List.of();
        }
        Set<String> explained = new HashSet<>();
        diagnosis.findings().stream().map(Finding::recipients).forEach(explained::addAll);
        return report.recipients().stream().filter(one -> one.action() == null || !ARRIVED.contains(one.action()))
                .map(ReportedRecipient::finalRecipient).filter(Objects::nonNull).filter(one -> !explained.contains(one)).distinct().toList();
    }
}
