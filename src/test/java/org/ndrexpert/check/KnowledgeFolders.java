package org.ndrexpert.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.defect.Defect;

/** Copies of knowledge folders for tests to spoil. */
final class KnowledgeFolders {

    private KnowledgeFolders() {}

    static Path copy(Path from) throws IOException {
        Path to = Files.createTempDirectory("knowledge");
        copy(from, to);
        return to;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Does what {@code make.txt} says, where there is one. */
    static void make(Path folder) throws IOException {
        Path commands = folder.resolve("make.txt");
        if (Files.exists(commands)) {
            for (String command : Files.readAllLines(commands)) {
                run(command, folder);
            }
        }
    }

    /**
     * Moves, removes, links or recodes a file, as a shell would: {@code mv A B}, {@code rm A}, {@code ln -s TARGET LINK},
     * {@code recode UTF-8..ISO-8859-1 A}.
     */
    static void run(String command, Path folder) throws IOException {
        String[] words = command.split(" ");
        switch (words[0]) {
            case "mv" -> Files.move(folder.resolve(words[1]), folder.resolve(words[2]));
            case "recode" -> Files.write(folder.resolve(words[2]), Files.readString(folder.resolve(words[2])).getBytes(StandardCharsets.ISO_8859_1));
            case "rm" -> Files.delete(folder.resolve(words[1]));
            case "ln" -> Files.createSymbolicLink(folder.resolve(words[3]), Path.of(words[2]));
            default -> throw new IllegalArgumentException(command);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Puts a comment above each defect. */
    static void silence(Path folder, List<Defect> defects) throws IOException {
        TreeMap<String, List<Defect>> byFile = defects.stream().collect(Collectors.groupingBy(Defect::file, TreeMap::new, Collectors.toList()));
        for (String name : byFile.keySet()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(name)));
            List<Defect> lastFirst = byFile.get(name).stream().sorted(Comparator.comparing(Defect::line).reversed()).toList();
            for (Defect defect : lastFirst) {
                String comment = (name.endsWith(".drl") ? "// " : "# ") + "ndr:ignore " + defect.kind().id() + " for a reason";
                lines.add(Math.max(0, defect.line() - 1), comment);
            }
            Files.write(folder.resolve(name), lines);
        }
    }
}
