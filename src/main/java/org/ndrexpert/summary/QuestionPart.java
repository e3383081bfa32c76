package org.ndrexpert.summary;

import java.util.List;

/** What to find out, by how many incidents an answer would decide. */
final class QuestionPart {

    private static final int MOST = 25;

    private QuestionPart() {}

    static void write(Html html, Summary summary) {
        Census census = summary.census(Part.QUESTIONS);
        List<Row> rows = OpenQuestions.of(census);
        Sections.open(html, "questions", "What to find out");
        if (rows.isEmpty()) {
            html.element("p", "hint", "Nothing that anybody could find out would decide more.").close();
            return;
        }
        html.element("p", "hint", "By the number of incidents that an answer would decide and that have no confirmed cause yet.");
        RankedList.write(html, rows, MOST, OpenQuestions::undecided, (list, row) -> entry(html, list, row));
        Sections.rest(html, rows.size(), MOST, "question", census.others(rows.stream().limit(SummaryDocument.ROWS).toList()).incidents());
        html.close();
    }

    private static void entry(Html html, RankedList list, Row row) {
        Asked asked = Asked.of(row.key());
        list.head(() -> html.element("span", "title", asked.text()), OpenQuestions.undecided(row),
                "decides " + Words.count(row.tally().suspected, "incident"));
        list.note(asked.how());
        list.note("It decides " + Words.list(row.tally().names) + "." + (asked.isAskedOfEach() ? " To be found out for each recipient." : "")
                + (row.tally().confirmed > 0 ? " In " + Words.count(row.tally().confirmed, "other incident") + " another cause is confirmed." : ""));
        html.element("p", "place", "Observation: " + asked.asks());
        if (asked.isAskedOfEach()) {
            html.element("p", "place", "Recipients: " + Words.list(row.tally().examples));
        } else {
            Sections.examples(html, row.tally());
        }
    }
}
