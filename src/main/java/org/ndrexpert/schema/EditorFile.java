package org.ndrexpert.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A file that an editor is given.
 *
 * @param path where it goes, relative to the folder that is opened in the editor
 * @param content its bytes
 * @param marks what an existing file of that path has to name to serve as well; empty for a file that is ours alone
 */
public record EditorFile(String path, byte[] content, List<String> marks) {

    /** What became of a file of this path in a folder. */
    public enum Placement {
        /** It is there now: it was not, or was an older one of ours. */
        WRITTEN,
        /** It was there, or one that does the same. */
        UNCHANGED,
        /** Another is there, which its owner has to complete. */
        KEPT
    }

    public EditorFile {
        marks = List.copyOf(marks);
    }

    /** Its text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /**
     * Writes it into a folder. A file of that path that is not ours alone is left as it is.
     *
     * @throws IOException where the file that is there cannot be read, or this one not be written
     */
    public Placement placeIn(Path folder) throws IOException {
        Path file = folder.resolve(path);
        if (Files.exists(file)) {
            byte[] present = Files.readAllBytes(file);
            if (Arrays.equals(present, content)) {
                return Placement.UNCHANGED;
            }
            if (!marks.isEmpty()) {
                String text = new String(present, StandardCharsets.UTF_8);
                return marks.stream().allMatch(text::contains) ? Placement.UNCHANGED : Placement.KEPT;
            }
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return Placement.WRITTEN;
    }
}
