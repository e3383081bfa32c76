package org.ndrexpert.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By what pages of an earlier run are known, so that nothing else in a folder is ever deleted. */
final class PageMark {

    static final String META = "<meta name=\"generator\" content=\"NDR Expert, ndr knowledge\">";

    private PageMark() {}

    /** Deletes the pages of items in a folder that are not among those just written. */
    static void deleteOthers(Path folder, Set<Path> written) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> stale = files.filter(file -> file.toString().endsWith(".html") && !written.contains(file))
                    .filter(PageMark::isMarked).toList();
            for (Path file : stale) {
                Files.delete(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isMarked(Path file) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(META);
        } catch (MalformedInputException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
