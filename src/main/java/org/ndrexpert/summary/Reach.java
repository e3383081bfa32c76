package org.ndrexpert.summary;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Claim;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.report.ReportedRecipient;

/** How far a cause or an answer reaches: over one mailbox or message, or over all mail for a host. */
final class Reach {

    private static final int SERVICE_NOT_AVAILABLE = 421;

    /** A host does not answer, or takes nothing at the time: what RFC 3463 says by these, whatever the class. */
    private static final Set<String> OUTAGE = Set.of("3.1", "3.2", "4.1", "4.2", "4.5");

    /** Subjects and details of RFC 3463 about one address, or one message's size. */
    private static final Set<String> OF_ONE = Set.of("1.1", "1.3", "1.4", "1.6", "3.4");

    /** The subject of RFC 3463 about the status of one mailbox. */
    private static final String MAILBOX = "2.";

    private static final Set<Claim> CLAIMS_OF_ONE = EnumSet.of(Claim.RECIPIENT_UNKNOWN, Claim.RECIPIENT_AMBIGUOUS, Claim.MAILBOX_FULL,
            Claim.MAILBOX_DISABLED, Claim.MESSAGE_TOO_LARGE, Claim.TOO_MANY_RECIPIENTS, Claim.AUTHENTICATION_REQUIRED, Claim.SENDER_RESTRICTED);

    private static final Set<Party> PEOPLE = EnumSet.of(Party.SENDER, Party.RECIPIENT, Party.GROUP_OWNER);

    private Reach() {}

    /** Whether it is a matter of one mailbox or one message, so that many incidents of it are as many problems. */
    static boolean isOfOne(Article article) {
        return article.claims().stream().anyMatch(CLAIMS_OF_ONE::contains) || article.fixedBy().contains(Party.RECIPIENT)
                || !article.fixedBy().isEmpty() && PEOPLE.containsAll(article.fixedBy())
                || !article.codes().isEmpty() && article.codes().stream().map(CodeUse::code).allMatch(Reach::isOfOne);
    }

    private static boolean isOfOne(String code) {
        String detail = detail(code);
        return OF_ONE.contains(detail) || detail.startsWith(MAILBOX);
    }

    /** Whether it is that a host cannot be reached. */
    static boolean isOutage(Article article) {
        return article.claims().contains(Claim.HOST_UNREACHABLE);
    }

    /** Whether the answer, or a try before it, says that a host did not answer or takes nothing. */
    static boolean isOutage(ReportedRecipient recipient) {
        return isOutage(recipient.status(), recipient.replyCode()) || recipient.attempts().stream()
                .anyMatch(attempt -> attempt.socketError() != null || isOutage(attempt.status(), attempt.replyCode()));
    }

    /** A 421 without an enhanced status code tells no more than that the service is not available, RFC 5321 section 4.2.3. */
    private static boolean isOutage(@Nullable String status, @Nullable Integer replyCode) {
        return status == null ? replyCode != null && replyCode == SERVICE_NOT_AVAILABLE : OUTAGE.contains(detail(status));
    }

    /** A status code without its class. */
    private static String detail(String code) {
        return code.substring(code.indexOf('.') + 1);
    }
}
