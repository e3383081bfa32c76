package org.ndrexpert.summary;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/**
 * A sort of incident that nothing fits.
 *
 * @param codes the codes of its recipients; empty where it has none
 * @param answer what was answered, without the words that differ from one mail to the next; empty where nothing was
 * @param excluded whether something did fit, and was excluded by what is known
 * @param report whether there is a report on delivery
 */
record Unfit(String codes, String answer, boolean excluded, boolean report) {

    private static final int CODES = 3;
    private static final int ANSWERS = 3;
    private static final String EXCLUDED = "excluded";
    private static final String REPORT = "report";

    static Unfit of(Case one) {
        Set<String> codes = new TreeSet<>();
        one.report().ifPresent(report -> report.recipients().forEach(recipient -> codes.add(code(recipient))));
        codes.remove("");
        String few = String.join(", ", codes.stream().limit(CODES).toList()) + (codes.size() > CODES ? " and others" : "");
        String answer = answers(one).stream().findFirst().map(AnswerPattern::of).orElse("");
        return new Unfit(Names.name(few), answer, !one.diagnosis().findings().isEmpty(), one.report().isPresent());
    }

    static Unfit of(List<String> key) {
        return new Unfit(key.get(0), key.get(1), key.get(2).equals(EXCLUDED), key.get(3).equals(REPORT));
    }

    List<String> key() {
        return List.of(codes, answer, excluded ? EXCLUDED : "", report ? REPORT : "");
    }

    /** What sort of report it is. */
    static String layout(Case one) {
        return one.other().map(other -> "No report on delivery: " + other.kind().term().replace('-', ' '))
                .orElseGet(() -> one.report().map(Report::format).map(Words::layout).orElse(Words.NO_REPORT));
    }

    /** What was answered, as the report quotes it. */
    static List<String> answers(Case one) {
        return one.report().stream().flatMap(report -> report.recipients().stream()).map(ReportedRecipient::diagnosticCode)
                .filter(said -> said != null && !said.isBlank()).map(Names::name).distinct().sorted().limit(ANSWERS).toList();
    }

    /** What was answered first, without what differs from mail to mail, with what the code means. */
    static List<String> readAnswers(Case one) {
        String meaning = one.diagnosis().codes().stream().findFirst().map(read -> " – " + read.code() + " means: " + Names.text(read.meaning())).orElse("");
        return answers(one).stream().limit(1).map(AnswerPattern::of).map(said -> "“" + said + "”" + meaning).toList();
    }

    private static String code(ReportedRecipient recipient) {
        String code = recipient.status() != null ? recipient.status() : recipient.replyCode() != null ? recipient.replyCode().toString() : "";
        String token = recipient.token() != null ? recipient.token() : recipient.imsCode() != null ? recipient.imsCode()
                : code.isEmpty() && recipient.reason() != null ? recipient.reason().term() : "";
        return (code + " " + token).strip();
    }
}
