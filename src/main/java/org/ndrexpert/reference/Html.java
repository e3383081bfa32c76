package org.ndrexpert.reference;

import org.ndrexpert.explanation.Markup;

/** A page of the reference in the making. */
final class Html extends Markup<Html> {

    private final String root;

    /**
     * @param root the way from the page to the folder of all pages: empty, or {@code ../}
     * @param here the file of the page where the navigation leads to it; empty where it does not
     */
    Html(String title, String root, String here) {
        super(title, PageMark.META + "\n<link rel=\"stylesheet\" href=\"" + root + "style.css\">\n");
        this.root = root;
        navigation(here);
        open("main").attribute("id", "content");
    }

    private void navigation(String here) {
        open("header", "top").open("nav").attribute("aria-label", "Reference").open("ul");
        entry("index.html", "NDR Expert", here);
        entry("items.html", "All items", here);
        for (LookUp lookUp : LookUp.values()) {
            entry(lookUp.file(), lookUp.title(), here);
        }
        close().close().close();
    }

    private void entry(String file, String title, String here) {
        open("li");
        raw("<a href=\"" + root + file + (file.equals(here) ? "\" aria-current=\"page\">" : "\">"));
        text(title);
        raw("</a>");
        close();
    }

    /** A link to another page, by its way from the folder of all pages. */
    Html link(String target, String text) {
        return link(target, "", text);
    }

    Html link(String target, String look, String text) {
        return open("a", look).attribute("href", root + target).text(text).close();
    }

    /** An item by its id and title. */
    Html item(Entry entry) {
        open("a", "item").attribute("href", root + Address.item(entry.id()));
        return element("span", "id", entry.id()).text(" ").element("span", "title", entry.article().title()).close();
    }

    @Override
    protected Html self() {
        return this;
    }
}
