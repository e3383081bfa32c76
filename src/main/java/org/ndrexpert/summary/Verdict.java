package org.ndrexpert.summary;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.observation.Action;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** What an incident, or one cause in it, counts as. */
enum Verdict {
    CONFIRMED,
    SUSPECTED,
    /** Of causes only: an incident whose causes are all excluded is one of those below. */
    EXCLUDED,
    /** Nothing fits. */
    UNEXPLAINED,
    /** Nothing fits, and nothing needs to: the reporting server has not given up on anybody. */
    DELAYED,
    /** Nothing fits, and nothing needs to: the message came or went to everybody. */
    SUCCEEDED;

    /** @param certainty the best that is known of a cause; absent where nothing fits, or all that fits is excluded */
    static Verdict of(Diagnosis diagnosis, @Nullable Certainty certainty) {
        if (certainty != null) {
            return of(certainty);
        }
        if (!(diagnosis.reading() instanceof Report report)) {
            return UNEXPLAINED;
        }
        return report.tellsOfSuccess() ? SUCCEEDED : isDelayed(report) ? DELAYED : UNEXPLAINED;
    }

    static Verdict of(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> CONFIRMED;
            case SUSPECTED -> SUSPECTED;
            case EXCLUDED -> EXCLUDED;
        };
    }

    /** Whether somebody still waits and nobody has failed for good. */
    private static boolean isDelayed(Report report) {
        return report.recipients().stream().anyMatch(one -> one.action() == Action.DELAYED)
                && report.recipients().stream().filter(ReportedRecipient::mayHaveFailed).allMatch(one -> one.action() == Action.DELAYED);
    }
}
