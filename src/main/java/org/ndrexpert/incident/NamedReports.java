package org.ndrexpert.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the reports that incident files of a folder name: in that folder they are read with their incident, not once more alone. */
final class NamedReports {
    private static final String KEY = "report:";

    private NamedReports() {}

    /** Whether a file of this name can be an incident that names a report. */
    static boolean mayName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    /** The reports that a file names, as whole paths; one that cannot be read names none, and that it cannot is told where it is read as an incident. */
    static Set<Path> in(Path file) {
        Set<Path> named = new HashSet<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.filter(line -> line.startsWith(KEY)).forEach(line -> add(file, line.substring(KEY.length()), named));
        } catch (IOException | UncheckedIOException e) {
            return Set.of();
        }
        return named;
    }

    private static void add(Path file, String value, Set<Path> named) {
        int comment = value.indexOf(" #");
        String path = (comment < 0 ? value : value.substring(0, comment)).strip();
        boolean quoted = path.length() > 1 && (path.charAt(0) == '"' || path.charAt(0) == '\'') && path.charAt(path.length() - 1) == path.charAt(0);
        try {
            named.add(file.resolveSibling(quoted ? path.substring(1, path.length() - 1) : path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            // told where the file is read as an incident
        }
    }
}
