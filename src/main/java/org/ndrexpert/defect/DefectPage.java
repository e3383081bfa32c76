package org.ndrexpert.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page that explains a kind of defect: Markdown, with an example that causes it and the same made right. */
public final class DefectPage {

    private DefectPage() {}

    /** The text of the page; where there is none, its heading alone. */
    public static String of(DefectKind kind) {
        try (InputStream page = DefectPage.class.getResourceAsStream(kind.id() + ".md")) {
            return page == null ? "# " + kind.id() + ": " + kind.title() + "\n" : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
