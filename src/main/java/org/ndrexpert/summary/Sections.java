package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.List;

/** What the sections of the page have in common. */
final class Sections {

    private Sections() {}

    static void open(Html html, String id, String title) {
        html.open("section").attribute("id", id).element("h2", "", title);
    }

    static void legend(Html html, boolean causes) {
        html.open("p", "legend");
        key(html, "confirmed", "confirmed: what tells it from its look-alikes was observed");
        key(html, "suspected", "suspected: it fits, and nothing known contradicts it");
        if (!causes) {
            key(html, "open", "unexplained: nothing fits");
            key(html, "unfailed", "nothing failed, or it is still being tried");
        }
        html.close();
    }

    private static void key(Html html, String look, String words) {
        html.open("span").open("svg", "swatch").attribute("width", "12").attribute("height", "12").attribute("aria-hidden", "true")
                .open("rect", look).attribute("width", "12").attribute("height", "12").close().close().text(words).close();
    }

    /** What the page does not show of a list, and where it is. */
    static void rest(Html html, Census census, int rows, int shown, String thing) {
        rest(html, rows, shown, thing, census.others(census.rows().stream().limit(SummaryDocument.ROWS).toList()).incidents());
        if (census.isEstimated()) {
            html.element("p", "hint", "There were more different ones than are counted one by one, so that these numbers are estimates.");
        }
    }

    /**
     * @param rows all that could be listed
     * @param shown the most that the page shows
     * @param rarer incidents that summary.json does not list either
     */
    static void rest(Html html, int rows, int shown, String thing, long rarer) {
        int further = Math.min(rows, SummaryDocument.ROWS) - shown;
        List<String> rest = new ArrayList<>();
        if (further > 0) {
            rest.add(Words.count(further, "further " + thing) + (further == 1 ? " is" : " are") + " in summary.json");
        }
        if (rarer > 0) {
            rest.add(Words.count(rarer, "incident") + " of rarer ones " + (rarer == 1 ? "is" : "are") + " counted only together");
        }
        if (!rest.isEmpty()) {
            html.element("p", "hint", String.join("; ", rest) + ".");
        }
    }

    static void examples(Html html, Tally tally) {
        if (!tally.examples.names().isEmpty()) {
            html.element("p", "place", "For example: " + Words.list(tally.examples));
        }
    }
}
