package org.ndrexpert.explanation;

import java.util.StringJoiner;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.evidence.Certainty;

/** What would decide the most, and how to learn it. */
final class QuestionText {

    private static final int MOST_QUESTIONS = 8;

    private QuestionText() {}

    static void write(Diagnosis diagnosis, Page page) {
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
            writeOutcome(question, indent, page);
            for (Question.Together together : question.helps()) {
                page.line(indent, "Decides " + together.article() + " together with: " + String.join("; ", together.with()) + ".");
            }
            page.line(indent, indent + 2, "Add to observations:  - " + question.record(), Page.Tone.FAINT);
        }
        page.line();
    }

    private static void writeOutcome(Question question, int indent, Page page) {
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
}
