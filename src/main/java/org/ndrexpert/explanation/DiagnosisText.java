package org.ndrexpert.explanation;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.Note;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.Reference;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;

/** A diagnosis for people to read, from what is certain to what is open. */
public final class DiagnosisText {

    private static final int MOST_RECIPIENTS = 5;

    private static final int MOST_QUESTIONS = 8;

    private final Page page;
    private final Diagnosis diagnosis;

    private DiagnosisText(Diagnosis diagnosis, boolean coloured) {
        this.diagnosis = diagnosis;
        this.page = new Page(coloured);
    }

    /** @param coloured whether terminal colours may be used */
    public static String of(Diagnosis diagnosis, @Nullable String source, boolean coloured) {
        DiagnosisText text = new DiagnosisText(diagnosis, coloured);
        text.write(source);
        return text.page.toString();
    }

    /** The same with the rules that nearly fired, the nearest few of them. */
    public static String of(Diagnosis diagnosis, List<NearMiss> nearMisses, @Nullable String source, boolean coloured) {
        DiagnosisText text = new DiagnosisText(diagnosis, coloured);
        text.write(source);
        TrialText.write(nearMisses, text.page, source == null ? "" : source);
        return text.page.toString();
    }

    private void write(@Nullable String source) {
        page.line(0, 0, "Incident " + diagnosis.incident() + (source == null ? "" : " (" + source + ")"), Page.Tone.HEADING);
        if (diagnosis.reading() != null) {
            ReportText.write(diagnosis.reading(), page);
        }
        CodeText.write(diagnosis.codes(), page);
        page.line();
        UnexplainedText.write(diagnosis, page);
        diagnosis.findings().forEach(this::write);
        UnexplainedText.writeRest(diagnosis, page);
        writeQuestions();
        writeWarnings();
        writeCautions();
        LayerText.write(diagnosis, page);
    }

    private void write(Finding finding) {
        Article article = finding.article();
        Page.Tone tone = Page.Tone.valueOf(finding.certainty().name());
        String where = finding.servers().isEmpty() ? "" : " on " + String.join(", ", finding.servers());
        page.line(0, 2, finding.certainty().name() + ": " + article.article() + where + " – " + article.title(), tone);
        if (!finding.recipients().isEmpty()) {
            page.item(2, "For", recipients(finding.recipients()));
        }
        page.line(2, article.cause());
        if (article.isOutcome()) {
            page.item(2, "This is the outcome.", finding.behind().isEmpty() ? "Nothing that is known here tells the cause."
                    : "What may be the cause of it: " + String.join(", ", finding.behind()) + ".");
        }
        if (!article.fixedBy().isEmpty()) {
            page.item(2, "Who can fix it:", String.join(", ", article.fixedBy().stream().map(Party::words).toList()));
        }
        page.line(2, 2, "Why", Page.Tone.HEADING);
        finding.inferences().stream()
                .filter(inference -> finding.certainty() != Certainty.EXCLUDED || inference.draws().equals("exclusion"))
                .forEach(this::write);
        writeRemedies(finding);
        if (finding.certainty() != Certainty.EXCLUDED) {
            for (Note note : article.notes()) {
                page.item(2, "Note:", note.note().strip() + basis(note.inference(), note.source()));
            }
            for (Reference reference : article.references()) {
                page.item(2, "See", reference.id() + ", " + reference.title()
                        + (reference.printedAs() == null ? "" : " (printed as " + reference.printedAs() + ", a slip)")
                        + (reference.url() == null ? "" : ", " + reference.url()));
            }
        }
        LayerText.writeOrigin(diagnosis, article.article(), page);
        page.line(2, 2, "Source " + article.source() + ", " + article.sourceDate(), Page.Tone.FAINT);
        page.line();
    }

    static String recipients(List<String> recipients) {
        String shown = String.join(", ", recipients.subList(0, Math.min(MOST_RECIPIENTS, recipients.size())));
        int more = recipients.size() - MOST_RECIPIENTS;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    private void write(Inference inference) {
        page.item(4, "-", inference.rule() + (inference.inferred() ? " [inferred]" : ""));
        inference.because().forEach(fact -> page.line(8, 10, fact, Page.Tone.PLAIN));
        page.line(8, 10, LayerText.place(inference), Page.Tone.FAINT);
    }

    private void writeRemedies(Finding finding) {
        List<Remedy> remedies = diagnosis.remedies().stream()
                .filter(remedy -> remedy.article().equals(finding.article().article()))
                .filter(remedy -> finding.servers().isEmpty() ? remedy.server().isEmpty() : finding.servers().contains(remedy.server()))
                .toList();
        if (finding.certainty() == Certainty.EXCLUDED
                || remedies.stream().anyMatch(remedy -> isForServer(remedy) && remedy.remedial() instanceof Hotfix)) {
            // The same fix for another processor is no news beside the one for this, nor what could not be installed anyway.
            remedies = remedies.stream().filter(DiagnosisText::isForServer).toList();
        }
        if (remedies.isEmpty()) {
            return;
        }
        page.line(2, 2, finding.certainty() == Certainty.SUSPECTED ? "What to do if it is so" : "What to do", Page.Tone.HEADING);
        int number = 0;
        for (Remedy remedy : remedies) {
            number++;
            String mark = number + ".";
            page.item(4, mark, label(remedy) + Summary.of(remedy) + basis(remedy));
            if (remedy.remedial() instanceof Hotfix hotfix) {
                writeDetails(hotfix, isForServer(remedy) ? finding.certainty() : Certainty.EXCLUDED, mark.length() + 5);
            }
        }
    }

    private static boolean isForServer(Remedy remedy) {
        return remedy.applicability() != Applicability.NOT_FOR_THIS_SERVER;
    }

    private void writeDetails(Hotfix hotfix, Certainty certainty, int indent) {
        if (certainty == Certainty.EXCLUDED) {
            return;
        }
        StringJoiner details = new StringJoiner(", ");
        if (hotfix.sizeBytes() != null) {
            details.add(String.format(Locale.ROOT, "%,d bytes", hotfix.sizeBytes()));
        }
        if (hotfix.date() != null) {
            details.add(hotfix.date());
        }
        if (hotfix.download() != null) {
            details.add(hotfix.download());
        }
        if (details.length() > 0) {
            page.line(indent, details.toString());
        }
        if (hotfix.caution() != null) {
            page.item(indent, "Caution:", hotfix.caution().strip());
        }
        if (hotfix.note() != null) {
            page.line(indent, hotfix.note().strip());
        }
    }

    private static String label(Remedy remedy) {
        Kind kind = remedy.remedial().kind();
        String label = kind == Kind.WORKAROUND ? "Meanwhile: " : "";
        boolean judged = kind == Kind.HOTFIX || kind == Kind.SERVICE_PACK;
        return judged ? "[" + kind.term() + ", " + remedy.applicability().term() + "] " : label;
    }

    private static String basis(Remedy remedy) {
        if (remedy.remedial() instanceof Step step) {
            return basis(step.inference(), step.source());
        }
        return remedy.remedial() instanceof ServicePack pack ? basis(pack.inference(), null) : "";
    }

    private static String basis(@Nullable Boolean inference, @Nullable String source) {
        String said = source == null ? "" : " (" + source + ")";
        return Boolean.TRUE.equals(inference) ? said + " [inferred]" : said;
    }

    private void writeQuestions() {
        if (diagnosis.questions().isEmpty()) {
            if (diagnosis.findings().stream().anyMatch(finding -> finding.certainty() == Certainty.SUSPECTED)) {
                page.line(0, "Nothing further that the rules know of would decide what is still suspected.");
                page.line();
            }
            return;
        }
        page.line(0, 0, "TO FIND OUT NEXT", Page.Tone.HEADING);
        int number = 0;
        for (Question question : diagnosis.questions()) {
            if (number == MOST_QUESTIONS) {
                page.line(2, "and " + (diagnosis.questions().size() - number) + " more, which decide less; --format json lists them.");
                break;
            }
            number++;
            String mark = number + ".";
            page.item(2, mark, question.text());
            int indent = mark.length() + 3;
            page.line(indent, question.how());
            writeOutcome(question, indent);
            for (Question.Together together : question.helps()) {
                page.line(indent, "Decides " + together.article() + " together with: " + String.join("; ", together.with()) + ".");
            }
            page.line(indent, indent + 2, "Add to observations:  - " + question.record(), Page.Tone.FAINT);
        }
        page.line();
    }

    private void writeOutcome(Question question, int indent) {
        StringJoiner outcome = new StringJoiner("; ", "", ".");
        outcome.setEmptyValue("");
        if (!question.confirms().isEmpty()) {
            outcome.add("can confirm " + String.join(", ", question.confirms()));
        }
        if (!question.excludes().isEmpty()) {
            outcome.add("can exclude " + String.join(", ", question.excludes()));
        }
        if (outcome.length() > 0) {
            page.line(indent, "The answer " + outcome);
        }
    }

    private void writeCautions() {
        if (!diagnosis.cautions().isEmpty()) {
            page.line(0, 0, "TO BEAR IN MIND", Page.Tone.HEADING);
            diagnosis.cautions().forEach(caution -> page.item(2, "-", caution));
            page.line();
        }
    }

    private void writeWarnings() {
        if (!diagnosis.warnings().isEmpty()) {
            page.line(0, 0, "WARNINGS", Page.Tone.HEADING);
            diagnosis.warnings().forEach(warning -> page.item(2, "-", warning));
            page.line();
        }
    }
}
