package org.ndrexpert.explanation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Note;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.Reference;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.evidence.Certainty;

/** A diagnosis for people to read, from what is certain to what is open. */
public final class DiagnosisText {

    private static final int MOST_RECIPIENTS = 5;

    private static final String ORDER = "Suspected are, in this order: what other observations speak for; what rules lead to; what the report names "
            + "by a token, by words, by a number, by a code alone.";

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
        if (diagnosis.findings().stream().allMatch(finding -> finding.certainty() == Certainty.EXCLUDED)) {
            NothingFitsText.write(diagnosis, page);
        }
        writeFindings();
        NothingFitsText.writeRest(diagnosis, page);
        QuestionText.write(diagnosis, page);
        writeWarnings();
        writeCautions();
        LayerText.write(diagnosis, page);
    }

    private void writeFindings() {
        boolean several = diagnosis.findings().stream().filter(finding -> finding.certainty() == Certainty.SUSPECTED).count() > 1;
        for (Finding finding : diagnosis.findings()) {
            if (several && finding.certainty() == Certainty.SUSPECTED) {
                page.line(0, 0, ORDER, Page.Tone.FAINT);
                page.line();
                several = false;
            }
            write(finding);
        }
    }

    private void write(Finding finding) {
        Article article = finding.article();
        Page.Tone tone = Page.Tone.valueOf(finding.certainty().name());
        String where = finding.servers().isEmpty() ? "" : " on " + String.join(", ", finding.servers());
        page.line(0, 2, finding.certainty().name() + ": " + article.article() + where + " – " + article.title(), tone);
        if (!finding.recipients().isEmpty()) {
            page.item(2, "For", recipients(finding.recipients()));
        }
        if (finding.certainty() != Certainty.EXCLUDED) {
            writeCause(finding);
        }
        page.line(2, 2, "Why", Page.Tone.HEADING);
        finding.inferences().stream()
                .filter(inference -> finding.certainty() != Certainty.EXCLUDED || inference.draws().equals("exclusion"))
                .forEach(this::write);
        RemedyText.write(finding, diagnosis, page);
        if (finding.certainty() != Certainty.EXCLUDED) {
            for (Note note : article.notes()) {
                page.item(2, "Note:", note.note().strip() + RemedyText.basis(note.inference(), note.source()));
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

    /** What an excluded item would mean, and who would mend it, is no news to anybody. */
    private void writeCause(Finding finding) {
        Article article = finding.article();
        page.line(2, article.cause());
        if (article.isOutcome()) {
            page.item(2, "This is the outcome.", finding.behind().isEmpty() ? "Nothing that is known here tells the cause."
                    : "What may be the cause of it: " + String.join(", ", finding.behind()) + ".");
        }
        if (!article.fixedBy().isEmpty()) {
            page.item(2, "Who can fix it:", String.join(", ", article.fixedBy().stream().map(Party::words).toList()));
        }
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
