package org.ndrexpert.explanation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A page of HTML in the making. Whatever text is put into it stays text.
 *
 * @param <M> the page that it is, for calls in a row
 */
public abstract class Markup<M extends Markup<M>> {

    /** Elements within a line, behind which none ends. */
    private static final Set<String> PHRASES = Set.of("a", "b", "em", "span", "rect", "text", "line");

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param head markup of our own: what the head has beside the title */
    protected Markup(String title, String head) {
        raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", title + " – NDR Expert");
        raw(head + "</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
    }

    protected abstract M self();

    /** Appends markup of our own as it is. */
    protected final M raw(String markup) {
        written.append(markup);
        return self();
    }

    public final M open(String tag) {
        return open(tag, "");
    }

    /** @param look the class by which the style sheet knows the element; empty for none */
    public final M open(String tag, String look) {
        written.append('<').append(tag).append('>');
        open.push(tag);
        return look.isEmpty() ? self() : attribute("class", look);
    }

    /** An attribute of the element that was opened last, before anything is put into it. */
    public final M attribute(String name, String value) {
        written.setLength(written.length() - 1);
        written.append(' ').append(name).append("=\"").append(escaped(value)).append("\">");
        return self();
    }

    /** Closes the element that was opened last. */
    public final M close() {
        String tag = open.pop();
        written.append("</").append(tag).append('>').append(PHRASES.contains(tag) ? "" : "\n");
        return self();
    }

    public final M text(String text) {
        written.append(escaped(text));
        return self();
    }

    public final M element(String tag, String look, String text) {
        return open(tag, look).text(text).close();
    }

    /** An address outside as a link; what is none as text. */
    public final M outside(String source) {
        boolean address = (source.startsWith("https://") || source.startsWith("http://")) && source.indexOf(' ') < 0;
        return address ? open("a").attribute("href", source).text(source.substring(source.indexOf("://") + 3)).close() : text(source);
    }

    /** Text with nothing in it that a browser takes for markup or a terminal for a command. */
    private static String escaped(String text) {
        return Inert.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** The whole page: what is still open is closed. */
    @Override
    public final String toString() {
        StringBuilder page = new StringBuilder(written);
        open.forEach(tag -> page.append("</").append(tag).append(">\n"));
        return page + "</body>\n</html>\n";
    }
}
