package org.ndrexpert.summary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.ndrexpert.explanation.Markup;

/** A page in the making that needs nothing beside itself. */
final class Html extends Markup<Html> {

    Html(String title) {
        super(title, "<meta name=\"generator\" content=\"NDR Expert, ndr batch\">\n<style>\n" + style() + "</style>\n");
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(Html.class.getResourceAsStream("style.css"), "style.css is missing")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Html self() {
        return this;
    }
}
