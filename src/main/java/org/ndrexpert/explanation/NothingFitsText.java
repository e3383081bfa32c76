package org.ndrexpert.explanation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.CodeReading;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.observation.Product;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/**
 * What is said where nothing fits, or nothing but what is excluded, be it at all or for some of the recipients: that it is no verdict,
 * which codes nobody has given a meaning, and who can know more.
 */
final class NothingFitsText {

    private static final int MOST = 5;

    private static final String NO_VERDICT = ". That excludes no cause; it only means that no rule speaks of it.";

    private NothingFitsText() {}

    /** Of an incident to which nothing applies. */
    static void write(Diagnosis diagnosis, Page page) {
        if (diagnosis.findings().isEmpty() && diagnosis.reading() instanceof Report report && report.tellsOfSuccess()) {
            page.line(0, "Nothing has failed: the report says of each recipient that the message came or went to them.");
            page.line();
            return;
        }
        page.line(0, diagnosis.findings().isEmpty() ? "Nothing in the knowledge base fits what is known" + NO_VERDICT
                : "What is known excludes every cause in the knowledge base that the report could have. There may be others, of which no rule speaks.");
        writeWhatHelps(diagnosis, recipient -> true, page);
        page.line();
    }

    /** Of the recipients whom no finding is about; one that is about no single recipient is about all. */
    static void writeRest(Diagnosis diagnosis, Page page) {
        if (diagnosis.findings().isEmpty() || diagnosis.findings().stream().anyMatch(finding -> finding.recipients().isEmpty())) {
            return;
        }
        Set<String> explained = diagnosis.findings().stream().flatMap(finding -> finding.recipients().stream()).collect(Collectors.toSet());
        List<String> rest = recipients(diagnosis, recipient -> !explained.contains(recipient)).stream().map(ReportedRecipient::finalRecipient)
                .filter(Objects::nonNull).distinct().toList();
        if (!rest.isEmpty()) {
            page.line(0, "Nothing in the knowledge base fits what is known of " + DiagnosisText.recipients(rest) + NO_VERDICT);
            writeWhatHelps(diagnosis, rest::contains, page);
            page.line();
        }
    }

    /** @param wanted the recipients whom it is about */
    private static void writeWhatHelps(Diagnosis diagnosis, Predicate<String> wanted, Page page) {
        List<CodeReading> codes = diagnosis.codes().stream()
                .filter(code -> code.recipients().isEmpty() || code.recipients().stream().anyMatch(wanted)).toList();
        List<ReportedRecipient> recipients = recipients(diagnosis, wanted);
        Set<String> unread = unread(recipients, codes);
        if (!unread.isEmpty()) {
            page.line(0, some(unread) + ": neither the registry of status codes nor the knowledge base has a meaning for it; "
                    + "the words behind it are all that tells.");
        }
        page.item(0, "What would help:", log(diagnosis, present(Stream.concat(codes.stream().map(CodeReading::host),
                recipients.stream().map(ReportedRecipient::remoteMta)))));
        if (codes.stream().anyMatch(code -> code.saidBy() == null)) {
            page.item(0, "What would help:", "which mail system gave the code; state it as - server: {name: ..., product: ...}. "
                    + "What a code means depends on who says it.");
        }
    }

    private static String log(Diagnosis diagnosis, Set<String> refusers) {
        if (!refusers.isEmpty()) {
            return "the log of " + some(refusers) + ", which refused: its administrators find the entry by the time and the sender.";
        }
        if (!(diagnosis.reading() instanceof Report report)) {
            return "the report itself, as report: FILE in the incident, and what the application log of the server holds of that time; "
                    + "paste the entries, as - loggedEvent: {description: ...}.";
        }
        String writer = report.generatingServer() != null ? report.generatingServer() : report.reportingMta();
        String where = " of the server that wrote the report" + (writer == null ? "" : ", " + writer + ",") + " holds of that time";
        return report.product() == Product.OTHER ? "what the mail log" + where + "."
                : "what the application log" + where + "; paste the entries, as - loggedEvent: {description: ...}.";
    }

    /** The codes of the report of which nothing was said above. */
    private static Set<String> unread(List<ReportedRecipient> recipients, List<CodeReading> codes) {
        Set<String> read = codes.stream().flatMap(code -> code.recipients().stream()).collect(Collectors.toSet());
        return present(recipients.stream().filter(one -> one.finalRecipient() == null || !read.contains(one.finalRecipient()))
                .map(ReportedRecipient::status));
    }

    private static List<ReportedRecipient> recipients(Diagnosis diagnosis, Predicate<String> wanted) {
        return !(diagnosis.reading() instanceof Report report) ? List.of() : report.recipients().stream()
                .filter(ReportedRecipient::mayHaveFailed)
                .filter(one -> one.finalRecipient() == null || wanted.test(one.finalRecipient())).toList();
    }

    private static Set<String> present(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String some(Collection<String> values) {
        return values.stream().limit(MOST).collect(Collectors.joining(", "));
    }
}
