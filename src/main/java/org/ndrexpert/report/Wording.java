package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/** What the words of a report say became of the message. */
final class Wording {
    private static final String[] DELAYED = {
        "warning message only", "has been delayed", "is delayed", "not yet been delivered", "still being retried",
        "could not send mail for past", "this is a warning only", "will be retried", "delivery is delayed",
        "temporary failure report", "do not need to resend"};
    private static final String[] FAILED = {
        "undeliver", "could not be delivered", "couldn't be delivered", "not be delivered", "not delivered", "failed", "failure",
        "did not reach", "unable to deliver", "wasn't able to deliver", "permanent", "rejected", "returned", "fatal error", "user unknown",
        "delivery error", "error delivering", "error while trying to deliver", "could not deliver", "giving up", "unknown user",
        "mailbox is full", "trouble delivering", "error sending", "error", "aborted", "cannot be delivered", "couldn't deliver"};

    private Wording() {}

    /** Whether the message waits still or came back; absent where the words say neither. */
    static @Nullable Action action(ReportText text) {
        String subject = text.header().value("Subject");
        boolean saysDelayed = Scan.hasAny(subject, "delay", "warning:", "warning--") || text.has(DELAYED);
        boolean saysFailed = text.has("permanent error", "failed permanently", "given up", "giving up", "aborted after");
        if (saysDelayed && !saysFailed) {
            return Action.DELAYED;
        }
        return saysFailed || Scan.hasAny(subject, FAILED) || text.has(FAILED) ? Action.FAILED : null;
    }
}
