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
 * @param layout what sort of report it is
 * @param excluded whether something did fit, and was excluded by what is known
 */
record Unfit(String codes, String layout, boolean excluded) {

    private static final int CODES = 3;
    private static final int ANSWERS = 3;
    private static final String EXCLUDED = "excluded";

    static Unfit of(Case one) {
        Set<String> codes = new TreeSet<>();
        one.report().ifPresent(report -> report.recipients().forEach(recipient -> codes.add(code(recipient))));
        codes.remove("");
        String few = String.join(", ", codes.stream().limit(CODES).toList()) + (codes.size() > CODES ? " and others" : "");
        String layout = one.other().map(other -> "No report on delivery: " + other.kind().term().replace('-', ' '))
                .orElseGet(() -> one.report().map(Report::format).map(Words::layout).orElse(Words.NO_REPORT));
        return new Unfit(Names.name(few), layout, !one.diagnosis().findings().isEmpty());
    }

    static Unfit of(List<String> key) {
        return new Unfit(key.get(0), key.get(1), key.get(2).equals(EXCLUDED));
    }

    List<String> key() {
        return List.of(codes, layout, excluded ? EXCLUDED : "");
    }

    /** What was answered, as the report quotes it. */
    static List<String> answers(Case one) {
        return one.report().stream().flatMap(report -> report.recipients().stream()).map(ReportedRecipient::diagnosticCode)
                .filter(said -> said != null && !said.isBlank()).map(Names::name).distinct().sorted().limit(ANSWERS).toList();
    }

    private static String code(ReportedRecipient recipient) {
        String code = recipient.status() != null ? recipient.status() : recipient.replyCode() != null ? recipient.replyCode().toString() : "";
        String token = recipient.token() != null ? recipient.token() : recipient.imsCode() != null ? recipient.imsCode()
                : code.isEmpty() && recipient.reason() != null ? recipient.reason().term() : "";
        return (code + " " + token).strip();
    }
}
