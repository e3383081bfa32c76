package org.ndrexpert.explanation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportedRecipient;

/**
 * Diagnoses as a table for a spreadsheet: a line for each finding of an incident, and one for an incident that nothing fits, whose
 * certainty is {@code unexplained}. Columns are named as the JSON names the same.
 *
 * <p>Times are in UTC. Codes are written as Exchange prints them, with a number sign, since a spreadsheet takes 5.1.1 for a date in some
 * countries. A cell of many values has the first of them and how many there are beside these. {@link CsvLine} says what is done against
 * formulas.
 */
public final class DiagnosisCsv {

    private static final List<String> COLUMNS = List.of("incident", "source", "when", "recipients", "codes", "certainty", "article", "title", "cause",
            "servers", "remoteMta", "product", "remedy", "kind", "applicability", "question", "how");

    private static final String UNEXPLAINED = "unexplained";

    /** Of more values nobody reads all in a cell. */
    private static final int MOST_VALUES = 20;

    private final Diagnosis diagnosis;
    private final Optional<Report> report;
    private final String source;

    private DiagnosisCsv(Diagnosis diagnosis, String source) {
        this.diagnosis = diagnosis;
        this.report = diagnosis.reading() instanceof Report read ? Optional.of(read) : Optional.empty();
        this.source = source;
    }

    /** What the table begins with: the mark by which Excel knows UTF-8, and the names of the columns. */
    public static String head() {
        return "\uFEFF" + CsvLine.of(COLUMNS);
    }

    /** The lines of one incident, each with its line break. */
    public static String lines(Diagnosis diagnosis, @Nullable String source) {
        DiagnosisCsv incident = new DiagnosisCsv(diagnosis, source == null ? "" : source);
        if (diagnosis.findings().isEmpty()) {
            return incident.line(null);
        }
        StringBuilder lines = new StringBuilder();
        diagnosis.findings().forEach(finding -> lines.append(incident.line(finding)));
        return lines.toString();
    }

    /** @param finding absent where nothing fits */
    private String line(@Nullable Finding finding) {
        List<String> line = new ArrayList<>(List.of(diagnosis.incident(), source, when(), recipients(finding), of(finding, DiagnosisCsv::code)));
        if (finding == null) {
            line.addAll(List.of(UNEXPLAINED, "", "", ""));
        } else {
            line.addAll(List.of(finding.certainty().term(), finding.article().article(), finding.article().title(), finding.article().cause()));
        }
        line.addAll(List.of(servers(finding), of(finding, ReportedRecipient::remoteMta), product()));
        Optional<Remedy> remedy = remedy(finding);
        line.addAll(List.of(remedy.map(Summary::of).orElse(""), remedy.map(first -> first.remedial().kind().term()).orElse(""),
                remedy.map(first -> first.applicability().term()).orElse("")));
        Optional<Question> question = question(finding);
        line.addAll(List.of(question.map(Question::text).orElse(""), question.map(Question::how).orElse("")));
        return CsvLine.of(line);
    }

    private String when() {
        return report.flatMap(Report::when).map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }

    private String recipients(@Nullable Finding finding) {
        return finding == null || finding.recipients().isEmpty()
                ? of(finding, DiagnosisCsv::name) : few(finding.recipients());
    }

    private static String code(ReportedRecipient recipient) {
        String reply = recipient.replyCode() == null ? "" : recipient.replyCode() + " ";
        String status = recipient.status() == null ? "" : recipient.status() + " ";
        String word = recipient.token() != null ? recipient.token() : recipient.imsCode() != null ? recipient.imsCode() : "";
        String code = (reply + status + word).strip();
        return code.isEmpty() ? "" : "#" + code;
    }

    private String servers(@Nullable Finding finding) {
        if (finding != null && !finding.servers().isEmpty()) {
            return few(finding.servers());
        }
        return report.map(one -> one.generatingServer() != null ? one.generatingServer() : one.reportingMta()).orElse("");
    }

    private String product() {
        return report.map(Report::product).map(product -> product.term()).orElse("");
    }

    /** What stands first of what can be done about a finding where it was found. */
    private Optional<Remedy> remedy(@Nullable Finding finding) {
        if (finding == null || finding.certainty() == Certainty.EXCLUDED) {
            return Optional.empty();
        }
        return diagnosis.remedies().stream().filter(remedy -> remedy.article().equals(finding.article().article()))
                .filter(remedy -> finding.servers().isEmpty() ? remedy.server().isEmpty() : finding.servers().contains(remedy.server()))
                .filter(RemedyText::isForServer).findFirst();
    }

    /** The most deciding one that decides a finding. */
    private Optional<Question> question(@Nullable Finding finding) {
        return finding == null || finding.certainty() != Certainty.SUSPECTED ? Optional.empty()
                : diagnosis.questions().stream().filter(question -> question.decides().contains(finding.article().article())).findFirst();
    }

    /** What the report says of the recipients that a finding explains, or else of all, each value once. */
    private String of(@Nullable Finding finding, Function<ReportedRecipient, @Nullable String> value) {
        List<ReportedRecipient> all = report.map(Report::recipients).orElse(List.of());
        Set<String> named = finding == null ? Set.of() : new HashSet<>(finding.recipients());
        List<ReportedRecipient> explained = all.stream().filter(one -> named.contains(String.valueOf(name(one)))).toList();
        return few(new TreeSet<>((explained.isEmpty() ? all : explained).stream().map(value).flatMap(Stream::ofNullable)
                .filter(one -> !one.isBlank()).toList()));
    }

    private static @Nullable String name(ReportedRecipient recipient) {
        return recipient.finalRecipient() != null ? recipient.finalRecipient() : recipient.originalRecipient();
    }

    private static String few(Collection<String> values) {
        String few = String.join(", ", values.stream().limit(MOST_VALUES).toList());
        return values.size() <= MOST_VALUES ? few : few + " and " + (values.size() - MOST_VALUES) + " more";
    }
}
