package org.ndrexpert.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;

import org.ndrexpert.explanation.Inert;

/** A page of HTML in the making that needs nothing beside itself. Whatever text is put into it stays text. */
final class Html {

    private static final Set<String> PHRASES = Set.of("a", "b", "em", "span", "rect", "text", "line");

    private final StringBuilder page = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Html(String title) {
        page.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"generator\" content=\"NDR Expert, ndr batch\">\n");
        element("title", "", title + " – NDR Expert");
        page.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n")
                .append("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(Html.class.getResourceAsStream("style.css"), "style.css is missing")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        page.append("</").append(tag).append('>').append(PHRASES.contains(tag) ? "" : "\n");
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    Html element(String tag, String look, String text) {
        return open(tag, look).text(text).close();
    }

    /** An address outside as a link; what is none as text. */
    Html outside(String source) {
        boolean address = (source.startsWith("https://") || source.startsWith("http://")) && source.indexOf(' ') < 0;
        return address ? open("a").attribute("href", source).text(source.substring(source.indexOf("://") + 3)).close() : text(source);
    }

    private static String escaped(String text) {
        return Inert.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return page + "</body>\n</html>\n";
    }
}
