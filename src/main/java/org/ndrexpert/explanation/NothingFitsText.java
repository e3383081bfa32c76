package org.ndrexpert.explanation;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.CodeReading;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.observation.Action;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/** What is said where nothing fits, or nothing but what is excluded: that it is no verdict, which codes nobody has given a meaning, and who can know more. */
final class NothingFitsText {

    private static final int MOST = 5;

    private static final Set<Action> UNDONE = Set.of(Action.FAILED, Action.DELAYED);

    private NothingFitsText() {}

    static void write(Diagnosis diagnosis, Page page) {
        page.line(0, diagnosis.findings().isEmpty()
                ? "Nothing in the knowledge base fits what is known. That excludes no cause; it only means that no rule speaks of it."
                : "What is known excludes every cause in the knowledge base that the report could have. There may be others, of which no rule speaks.");
        Set<String> unread = unread(diagnosis);
        if (!unread.isEmpty()) {
            page.line(0, some(unread) + ": neither the registry of status codes nor the knowledge base has a meaning for it; "
                    + "the words behind it are all that tells.");
        }
        writeWhatHelps(diagnosis, page);
    }

    private static void writeWhatHelps(Diagnosis diagnosis, Page page) {
        Set<String> refusers = refusers(diagnosis);
        Report report = diagnosis.reading() instanceof Report one ? one : null;
        if (!refusers.isEmpty()) {
            page.item(0, "What would help:", "the log of " + some(refusers)
                    + ", which refused: its administrators find the entry by the time and the sender.");
        } else if (report == null) {
            page.item(0, "What would help:", "the report itself, as report: FILE in the incident, and what the servers logged at that time, each "
                    + "entry pasted as - loggedEvent: {description: ...}.");
        } else {
            String writer = report.generatingServer() != null ? report.generatingServer() : report.reportingMta();
            page.item(0, "What would help:", "the log of " + (writer == null ? "the server that wrote the report" : writer)
                    + " for the message: it tells what was tried and what came of it.");
        }
        if (diagnosis.codes().stream().anyMatch(code -> code.saidBy() == null)) {
            page.item(0, "What would help:", "which mail system gave the code; state it as - server: {name: ..., product: ...}. "
                    + "What a code means depends on who says it.");
        }
    }

    private static Set<String> refusers(Diagnosis diagnosis) {
        Stream<@Nullable String> read = diagnosis.codes().stream().map(CodeReading::host);
        return present(Stream.concat(read, recipients(diagnosis).map(ReportedRecipient::remoteMta)));
    }

    /** The codes of the report of which nothing was said above. */
    private static Set<String> unread(Diagnosis diagnosis) {
        Set<String> read = diagnosis.codes().stream().flatMap(code -> code.recipients().stream()).collect(Collectors.toSet());
        return present(recipients(diagnosis).filter(one -> one.finalRecipient() == null || !read.contains(one.finalRecipient()))
                .map(ReportedRecipient::status));
    }

    private static Stream<ReportedRecipient> recipients(Diagnosis diagnosis) {
        return diagnosis.reading() instanceof Report report
                ? report.recipients().stream().filter(NothingFitsText::mayHaveFailed) : Stream.empty();
    }

    private static boolean mayHaveFailed(ReportedRecipient one) {
        return one.action() == null ? one.status() == null || one.status().charAt(0) != '2' : UNDONE.contains(one.action());
    }

    private static Set<String> present(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String some(Collection<String> values) {
        return values.stream().limit(MOST).collect(Collectors.joining(", "));
    }
}
