package org.ndrexpert.summary;

import java.util.List;

/** Why mail came back: the causes by incidents, then recipients. */
final class CausePart {

    private static final int MOST = 40;

    private CausePart() {}

    static void write(Html html, Summary summary) {
        Census census = summary.census(Part.CAUSES);
        List<Row> standing = census.rows().stream().filter(row -> row.tally().incidents() > 0).toList();
        Sections.open(html, "causes", "Why it came back");
        if (standing.isEmpty()) {
            html.element("p", "hint", "No cause fits any incident.").close();
            return;
        }
        html.element("p", "hint", "By incidents, then recipients. An incident counts for every cause that fits it, so the numbers add up to more"
                + " than all incidents.");
        Sections.legend(html, true);
        RankedList.write(html, standing, MOST, Row::tally, (list, row) -> entry(html, list, row));
        Sections.rest(html, census, standing.size(), MOST, "cause");
        html.close();
    }

    private static void entry(Html html, RankedList list, Row row) {
        Cause cause = Cause.of(row.key());
        Tally tally = row.tally();
        list.head(() -> html.element("span", "id", cause.id()).text(" ").element("span", "title", cause.title()), tally);
        html.open("details").element("summary", "", "What it is, and what to do");
        html.element("p", "", cause.cause());
        if (!cause.steps().isEmpty()) {
            html.open("ul");
            cause.steps().forEach(step -> html.element("li", "", step));
            html.close();
        }
        if (!cause.fixedBy().isEmpty()) {
            html.element("p", "", cause.ending());
        }
        html.open("p", "place").text("Source: ").outside(cause.source()).close();
        Sections.examples(html, tally);
        html.close();
    }
}
