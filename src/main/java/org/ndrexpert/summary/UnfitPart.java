package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        html.element("p", "hint", "By code and answer. A knowledge item of your own would explain them next time.");
        RankedList.write(html, rows, MOST, Row::tally, (list, row) -> entry(html, list, row));
        Sections.rest(html, census, rows.size(), MOST, "sort");
        html.close();
    }

    private static void entry(Html html, RankedList list, Row row) {
        Unfit unfit = Unfit.of(row.key());
        list.head(() -> html.element("span", "title", unfit.codes().isEmpty() ? "No code" : unfit.codes()), row.tally(),
                Words.count(row.tally().incidents(), "incident"));
        list.note(Words.list(row.tally().names) + "." + (unfit.excluded() ? " What fits was excluded by what is known." : ""));
        if (!unfit.answer().isEmpty()) {
            html.element("p", "quote", unfit.answer());
        }
        Sections.examples(html, row.tally());
    }

    /** What most of them have in common, with how many they are. */
    static String most(Census census) {
        long reportless = 0;
        Map<String, Long> byCodes = new TreeMap<>();
        for (Row row : census.rows()) {
            Unfit unfit = Unfit.of(row.key());
            if (unfit.report()) {
                byCodes.merge(unfit.codes(), row.tally().incidents(), Long::sum);
            } else {
                reportless += row.tally().incidents();
            }
        }
        List<String> sentences = new ArrayList<>();
        byCodes.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> sentences.add(share(most.getValue(), census)
                + " came back " + (most.getKey().isEmpty() ? "without a code." : "with " + most.getKey() + ".")));
        if (reportless > 0) {
            sentences.add(share(reportless, census) + " had no report on delivery, only observations or another message.");
        }
        return String.join(" ", sentences);
    }

    private static String share(long part, Census census) {
        return Words.number(part) + " (" + Words.percent(part, census.total().all()) + ")";
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
        Sections.rest(html, census.rows().size(), MOST, "kind", 0);
        html.close();
    }
}
