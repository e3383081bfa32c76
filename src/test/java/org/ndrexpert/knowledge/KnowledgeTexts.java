package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files of knowledge, for tests that write folders. */
public final class KnowledgeTexts {

    private KnowledgeTexts() {}

    /** Writes a file and the folders it is in. */
    public static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Facts of an item that tells its cause and one thing to do. */
    public static String item(String id, String cause) {
        return """
                article: %s
                title: A title
                source: https://example.com/kb
                sourceDate: "2001-01-01"
                cause: %s
                actions:
                  - step: Call 4711.
                """.formatted(id, cause);
    }

    /** A file with one rule, of the article that its right-hand side names. */
    public static String rule(String name, String left, String right) {
        return """
                package p

                import org.ndrexpert.evidence.*
                import org.ndrexpert.observation.*

                rule "%s"
                    @article(%s)
                when
                    %s
                then
                    insertLogical(new %s);
                end
                """.formatted(name, right.split("\"")[1], left, right);
    }
}
