package org.ndrexpert.reference;

import java.util.List;
import java.util.Map;

/** The pages with which a reader begins: what there is, and all items. */
final class FrontPage {

    private final CrossReferences references;
    private final Reference reference;

    private FrontPage(CrossReferences references) {
        this.references = references;
        this.reference = references.reference();
    }

    static String of(CrossReferences references) {
        return new FrontPage(references).front();
    }

    /** All items, in the order of their ids. */
    static String items(CrossReferences references) {
        return new FrontPage(references).items();
    }

    private String front() {
        Html page = new Html("What is known of mail that comes back", "", "index.html");
        Count all = reference.all();
        page.element("h1", "", "What is known of mail that comes back");
        page.element("p", "lead", "Each page tells one cause: what goes wrong, who can put an end to it and how,"
                + " by what reports and logs tell it, and what confirms or excludes it.");
        ways(page);
        certainties(page);
        page.open("section").element("h2", "", "What is covered");
        page.element("p", "", Words.count(all.items(), "item") + ": " + all.confirmable() + " can be confirmed and " + all.excludable()
                + " excluded by what reports and servers show; own rules argue about " + reference.argued() + ". "
                + Words.count(reference.rules(), "rule") + ", " + Words.count(reference.scenarios(), "case") + ".");
        table(page, "Mail system", reference.byProduct());
        table(page, "Status codes", reference.byCodeFamily());
        table(page, "Source", reference.bySource());
        page.close();
        unconfirmable(page);
        return page.toString();
    }

    private void ways(Html page) {
        page.open("section").element("h2", "", "Look it up by").open("ul", "ways-in");
        for (LookUp lookUp : LookUp.values()) {
            way(page, lookUp.file(), lookUp.title(), references.index(lookUp).size(), lookUp.lead());
        }
        way(page, "items.html", "All items", reference.entries().size(), "Every item by its id: a status code and a word, or the number of an article.");
        page.close().close();
    }

    private static void way(Html page, String file, String title, int count, String lead) {
        page.open("li").link(file, title).text(" ").element("span", "count", String.valueOf(count)).text(" ").element("span", "aside", lead).close();
    }

    private static void certainties(Html page) {
        page.open("section").element("h2", "", "How sure an answer is").open("dl", "facts");
        page.element("dt", "confirmation", "Confirmed").element("dd", "", "What tells the cause from its look-alikes was observed.");
        page.element("dt", "suspicion", "Suspected").element("dd", "", "The report fits, and nothing known contradicts it.");
        page.element("dt", "exclusion", "Excluded").element("dd", "", "Something known contradicts it.");
        page.element("dt", "inferred", "Inferred").element("dd", "", "No source says so outright; it was concluded.");
        page.close().close();
    }

    private static void table(Html page, String heading, Map<String, Count> counts) {
        page.open("table").open("thead").open("tr");
        for (String column : List.of(heading, "Items", "Can be confirmed", "Can be excluded")) {
            page.open("th").attribute("scope", "col").text(column).close();
        }
        page.close().close().open("tbody");
        counts.forEach((name, count) -> {
            page.open("tr").open("th").attribute("scope", "row").text(name).close();
            page.element("td", "", String.valueOf(count.items())).element("td", "", String.valueOf(count.confirmable()))
                    .element("td", "", String.valueOf(count.excludable())).close();
        });
        page.close().close();
    }

    private void unconfirmable(Html page) {
        List<Entry> entries = reference.unconfirmable();
        if (!entries.isEmpty()) {
            page.open("section").element("h2", "", "Nothing confirms").open("details")
                    .element("summary", "", Words.count(entries.size(), "item") + " with nothing known that would confirm them");
            list(page, entries);
            page.close().close();
        }
    }

    private String items() {
        Html page = new Html("All items", "", "items.html");
        page.element("h1", "", "All items");
        page.element("p", "lead", "By id: a status code and a word, the number of an article, or words of our own.");
        list(page, reference.entries());
        return page.toString();
    }

    private static void list(Html page, List<Entry> entries) {
        page.open("ul", "items");
        entries.forEach(entry -> page.open("li").item(entry).close());
        page.close();
    }
}
