package org.ndrexpert.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.report.MessageRewriting;
import org.ndrexpert.report.OtherMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Context;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.SharedFacts;
import org.ndrexpert.yaml.YamlText;

/** Redacts reports and incidents one after the other, with one table for all, and shows of each that it is diagnosed as before. */
public final class RedactionRun {
    /** Bytes of the longest message that is redacted. */
    public static final int LONGEST = MessageRewriting.LONGEST;

    private final NdrExpert expert;
    private final Redaction redaction;
    private final SharedFacts context;
    private final SharedFacts redactedContext;

    /**
     * @param context site facts that the reports share
     * @param hidden words that are replaced wherever they stand
     */
    public RedactionRun(NdrExpert expert, List<Known> context, List<String> hidden) {
        this.expert = expert;
        this.context = SharedFacts.of(context);
        this.redaction = new Redaction(hidden);
        this.redactedContext = SharedFacts.of(redacted(context));
    }

    /** Why a message cannot be redacted, as a sentence; absent where it can. */
    public static @Nullable String obstacle(byte[] message) {
        return Redaction.obstacle(message);
    }

    /** @param message a mail for which there is no {@link #obstacle} */
    public Redacted redact(byte[] message) {
        return redact(message, List.of());
    }

    /**
     * A report with what was stated of its incident.
     *
     * @param stated the names in it become known before the report is gone through
     */
    public Redacted redact(byte[] message, List<Known> stated) {
        List<Known> redactedStated = redacted(stated);
        byte[] written = redaction.redact(message);
        Reading before = ReportReader.read(message);
        Reading after = ReportReader.read(written);
        List<String> changes = new ArrayList<>(SameReading.differences(before, after, redaction));
        String verdict = before instanceof OtherMessage other
                ? "this is no report on delivery but " + other.kind().term() + "; its words were kept, so read it before you publish it"
                : diagnoses(new Incident("report", null, before, "report", stated, Context.NONE).inContext(context),
                        new Incident("report", null, after, "report", redactedStated, Context.NONE).inContext(redactedContext), changes);
        return new Redacted(written, before instanceof Report, verdict, changes, redaction.left(written), after instanceof Report ? UnknownWords.in(written) : List.of());
    }

    /** What is known of an incident that has no report: the message is the file that states it. */
    public Redacted redactFacts(List<Known> stated) {
        List<String> changes = new ArrayList<>();
        String verdict = diagnoses(new Incident("facts", null, null, "facts", stated, Context.NONE).inContext(context),
                new Incident("facts", null, null, "facts", redacted(stated), Context.NONE).inContext(redactedContext), changes);
        return new Redacted(facts(stated, null).getBytes(StandardCharsets.UTF_8), true, verdict, changes, List.of(), List.of());
    }

    private String diagnoses(Incident one, Incident other, List<String> changes) {
        Diagnosis before = expert.diagnose(one);
        boolean sameReading = changes.isEmpty();
        List<String> differences = SameDiagnosis.differences(before, expert.diagnose(other), redaction);
        changes.addAll(differences);
        int findings = before.findings().size();
        return !differences.isEmpty() ? "the diagnosis changed" : (sameReading ? "" : "what is read changed; ")
                + "same diagnosis: " + findings + (findings == 1 ? " finding" : " findings");
    }

    private List<Known> redacted(List<Known> facts) {
        return facts.stream().map(one -> new Known(redaction.redacted(one.observation()), one.origins().get(0))).toList();
    }

    /**
     * The facts of an incident file with their names replaced, as such a file.
     *
     * @param report path of the redacted report; absent where there is none
     */
    public String facts(List<Known> facts, @Nullable String report) {
        StringBuilder file = new StringBuilder(report == null ? "" : "report: " + YamlText.text(report) + "\n");
        file.append(facts.isEmpty() ? "" : "observations:\n");
        redacted(facts).forEach(one -> file.append("  - ").append(YamlText.observation(one.observation())).append('\n'));
        return file.toString();
    }

    /** The replacements so far, in order of appearance. */
    public List<Replacement> table() {
        return redaction.table();
    }
}
