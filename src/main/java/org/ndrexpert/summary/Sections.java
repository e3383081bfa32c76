package org.ndrexpert.summary;

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

    /** That more entries stand in summary.json. */
    static void rest(Html html, long further, String thing) {
        if (further > 0) {
            html.element("p", "hint", "And " + Words.number(further) + " further " + (thing.endsWith("x") ? thing + (further == 1 ? "" : "es") : thing + (further == 1 ? "" : "s")) + ", in summary.json.");
        }
    }

    static void estimate(Html html, Census census) {
        if (census.isEstimated()) {
            Tally others = census.others(census.rows());
            html.element("p", "hint", "There were more different ones than are counted one by one. The numbers are estimated from a sample, and "
                    + Words.count(others.incidents(), "incident") + " are of others, each of them rare.");
        }
    }

    static void examples(Html html, Tally tally) {
        if (!tally.examples.names().isEmpty()) {
            html.element("p", "place", "For example: " + Words.list(tally.examples));
        }
    }
}
