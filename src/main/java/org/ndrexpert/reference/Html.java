package org.ndrexpert.reference;

import java.util.ArrayDeque;
import java.util.Deque;

import org.ndrexpert.explanation.Inert;

/** A page of HTML in the making. Whatever text is put into it stays text. */
final class Html {

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final String root;

    /**
     * @param root the way from the page to the folder of all pages: empty, or {@code ../}
     * @param here the file of the page where the navigation leads to it; empty where it does not
     */
    Html(String title, String root, String here) {
        this.root = root;
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").append(PageMark.META).append('\n');
        element("title", "", title + " – NDR Expert");
        page.append("<link rel=\"stylesheet\" href=\"").append(root).append("style.css\">\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
        navigation(here);
        page.append("<main id=\"content\">\n");
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
        page.append("<a href=\"").append(root).append(file).append(file.equals(here) ? "\" aria-current=\"page\">" : "\">");
        text(title);
        page.append("</a>");
        close();
    }

    Html open(String tag) {
        return open(tag, "");
    }

    /** @param look the class by which the style sheet knows the element; empty for none */
    Html open(String tag, String look) {
        page.append('<').append(tag).append('>');
        open.push(tag);
        return look.isEmpty() ? this : attribute("class", look);
    }

    /** An attribute of the element that was opened last, before anything is put into it. */
    Html attribute(String name, String value) {
        page.setLength(page.length() - 1);
        page.append(' ').append(name).append("=\"").append(escaped(value)).append("\">");
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        String tag = open.pop();
        page.append("</").append(tag).append('>');
        boolean phrase = switch (tag) {
            case "a", "b", "em", "span" -> true;
            default -> false;
        };
        page.append(phrase ? "" : "\n");
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    Html element(String tag, String look, String text) {
        return open(tag, look).text(text).close();
    }

    /** A link to another page, by its way from the folder of all pages. */
    Html link(String target, String text) {
        return link(target, "", text);
    }

    Html link(String target, String look, String text) {
        return open("a", look).attribute("href", root + target).text(text).close();
    }

    /** An address outside as a link; what is none as text. */
    Html outside(String source) {
        boolean address = (source.startsWith("https://") || source.startsWith("http://")) && source.indexOf(' ') < 0;
        return address ? open("a").attribute("href", source).text(source.substring(source.indexOf("://") + 3)).close() : text(source);
    }

    /** An item by its id and title. */
    Html item(Entry entry) {
        open("a", "item").attribute("href", root + Address.item(entry.id()));
        return element("span", "id", entry.id()).text(" ").element("span", "title", entry.article().title()).close();
    }

    /** Text with nothing in it that a browser takes for markup or a terminal for a command. */
    static String escaped(String text) {
        return Inert.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return page + "</main>\n</body>\n</html>\n";
    }
}
