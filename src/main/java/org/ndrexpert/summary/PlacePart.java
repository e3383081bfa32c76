package org.ndrexpert.summary;

import java.util.List;

/** Where it came back: servers, the hosts that refused, the products that wrote the reports. */
final class PlacePart {

    private static final int MOST = 40;

    private PlacePart() {}

    static void write(Html html, Summary summary) {
        Sections.open(html, "where", "Where");
        part(html, summary.census(Part.SERVERS), "Servers", "server",
                "On which the causes are judged, or else which wrote the report.", "No server is named");
        part(html, summary.census(Part.REMOTES), "Hosts that refused or did not answer", "host",
                "As the reports name them; a report may name several, or none.", "");
        part(html, summary.census(Part.PRODUCTS), "Mail systems that wrote the reports", "mail system", "", "");
        html.close();
    }

    private static void part(Html html, Census census, String title, String thing, String hint, String nameless) {
        List<Row> rows = census.rows();
        if (rows.isEmpty() && !census.isEstimated()) {
            return;
        }
        html.element("h3", "", title);
        if (!hint.isEmpty()) {
            html.element("p", "hint", hint);
        }
        RankedList.write(html, rows, MOST, Row::tally, (list, row) -> list.head(
                () -> html.element("span", "title", row.name().isEmpty() ? nameless : row.name()), row.tally()));
        Sections.rest(html, census, rows.size(), MOST, thing);
    }
}
