package org.ndrexpert.summary;

import java.time.Duration;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.report.ReportedRecipient;

/** What makes one problem of many incidents. */
enum GroupKind {
    /** Mail goes round and its reports come back again and again: one cause, one server, one recipient. */
    LOOP("loop", 2, Duration.ofHours(24)),
    /** A network or a mail system does not answer: one cause at one place within a short time. */
    OUTAGE("outage", 3, Duration.ofHours(1)),
    /** Any other cause that strikes at one place often within a short time and is not one of single mailboxes or messages. */
    BURST("burst", 10, Duration.ofHours(1)),
    /** Somebody or something mails one address again and again. */
    REPEAT("repeat", 5, Duration.ofHours(24));

    private static final String LIST_SERVER_LOOP = "KB175447";

    private final String term;
    private final int least;
    private final Duration gap;

    GroupKind(String term, int least, Duration gap) {
        this.term = term;
        this.least = least;
        this.gap = gap;
    }

    String term() {
        return term;
    }

    /** So many incidents are a group; fewer are chance. */
    int least() {
        return least;
    }

    /** Whether something is out of order that can be put right at one place. */
    boolean isOneFault() {
        return this == LOOP || this == OUTAGE;
    }

    /** The longest time from its first to its last incident; what goes on for longer at a place is its everyday life. */
    Duration longest() {
        return this == BURST ? Duration.ofHours(6) : Duration.ofDays(3650);
    }

    /** Where its hours are counted. */
    Part part() {
        return this == LOOP || this == REPEAT ? Part.REPEATS : Part.BURSTS;
    }

    /** The longest silence within a group; at least an hour, the width of what is counted as one time. */
    Duration gap() {
        return gap;
    }

    /** Whether an item is a loop: that of list servers, or one reported as X.4.6, routing loop detected (RFC 3463 section 3.5). */
    static boolean isLoop(Article article) {
        return article.article().equals(LIST_SERVER_LOOP) || article.aliases().contains(LIST_SERVER_LOOP)
                || article.codes().stream().map(CodeUse::code).anyMatch(GroupKind::isLoop);
    }

    /** Whether a recipient failed since mail went round, as the reporting server has it. */
    static boolean isLoop(ReportedRecipient recipient) {
        return recipient.status() != null && isLoop(recipient.status());
    }

    private static boolean isLoop(String code) {
        return code.endsWith(".4.6") && code.length() == 5;
    }
}
