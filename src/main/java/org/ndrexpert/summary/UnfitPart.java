package org.ndrexpert.summary;

import java.util.List;

/** The incidents that nothing fits, and what was no incident. */
final class UnfitPart {

    private static final int MOST = 25;

    private UnfitPart() {}

    static void write(Html html, Summary summary) {
        Census census = summary.census(Part.UNFIT);
        List<Row> rows = census.rows();
        Sections.open(html, "unfitting", "What nothing explains");
        if (census.isEmpty()) {
            html.element("p", "hint", "A cause fits every incident.").close();
            return;
        }
        html.element("p", "hint", "By code and layout of the report. A knowledge item of your own would explain them next time.");
        RankedList.write(html, rows, MOST, Row::tally, (list, row) -> entry(html, list, row));
        Sections.rest(html, rows.size() - MOST, "sort");
        Sections.estimate(html, census);
        html.close();
    }

    private static void entry(Html html, RankedList list, Row row) {
        Unfit unfit = Unfit.of(row.key());
        list.head(() -> html.element("span", "title", unfit.codes().isEmpty() ? "No code" : unfit.codes()), row.tally(),
                Words.count(row.tally().incidents(), "incident"));
        list.note(unfit.layout() + "." + (unfit.excluded() ? " What fits was excluded by what is known." : ""));
        row.tally().names.names().stream().findFirst().ifPresent(answer -> html.element("p", "quote", answer));
        Sections.examples(html, row.tally());
    }

    static void writeRejects(Html html, Summary summary, Whereabouts results) {
        Census census = summary.census(Part.REJECTS);
        if (census.isEmpty()) {
            return;
        }
        Sections.open(html, "rejects", "What could not be read");
        html.element("p", "hint", "These inputs are not among the incidents. " + results.rejects() + " names each.");
        RankedList.write(html, census.rows(), MOST, Row::tally, (list, row) -> {
            html.open("div", "row").element("div", "name", row.name()).element("div", "measure", "")
                    .element("div", "figures", Words.count(row.tally().all(), "input")).close();
            Sections.examples(html, row.tally());
        });
        Sections.rest(html, census.rows().size() - MOST, "kind");
        html.close();
    }
}
