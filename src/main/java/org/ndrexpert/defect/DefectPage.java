package org.ndrexpert.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The page that explains a kind of defect: Markdown, with an example that causes it and the same made right. */
public final class DefectPage {

    private DefectPage() {}

    /** The text of the page. */
    public static String of(DefectKind kind) {
        try (InputStream page = DefectPage.class.getResourceAsStream(kind.id() + ".md")) {
            if (page == null) {
                throw new IllegalStateException("the program was built without the page of " + kind.id());
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
