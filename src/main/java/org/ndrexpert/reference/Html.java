package org.ndrexpert.reference;

import org.ndrexpert.explanation.Inert;

/** A page of HTML in the making. Whatever text is put into it stays text. */
final class Html {

    private final StringBuilder page = new StringBuilder();
    private final String root;

    /** @param root the way from the page to the folder of all pages: empty, or {@code ../} */
    Html(String title, String root) {
        this.root = root;
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(escaped(title))
                .append(" – NDR Expert</title>\n<link rel=\"stylesheet\" href=\"").append(root).append("style.css\">\n</head>\n<body>\n<nav>")
                .append(link("index.html", "All items")).append(" ").append(link("codes.html", "Codes and tokens")).append(" ")
                .append(link("products.html", "Mail systems")).append(" ").append(link("events.html", "Events and numbers"))
                .append("</nav>\n<main>\n");
        element("h1", title);
    }

    /** A link to another page, by its way from the folder of all pages. */
    String link(String page, String text) {
        return "<a href=\"" + escaped(root + page) + "\">" + escaped(text) + "</a>";
    }

    /** A link to an address outside, where it is one. */
    static String outside(String address) {
        return address.startsWith("https://") && address.indexOf(' ') < 0
                ? "<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>" : escaped(address);
    }

    Html element(String name, String text) {
        return markup(name, escaped(text));
    }

    /** An element of what is markup already. */
    Html markup(String name, String content) {
        page.append('<').append(name).append('>').append(content).append("</").append(name.split(" ")[0]).append(">\n");
        return this;
    }

    Html open(String tag) {
        page.append('<').append(tag).append(">\n");
        return this;
    }

    Html close(String tag) {
        page.append("</").append(tag).append(">\n");
        return this;
    }

    static String escaped(String text) {
        return Inert.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return page + "</main>\n</body>\n</html>\n";
    }
}
