package org.ndrexpert.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ndrexpert.defect.Inspection;
import org.ndrexpert.knowledge.RoomFiles;

/** The files in the rooms of a folder, and the lines of those that are text. */
final class FolderTexts implements Inspection.SourceLines {

    static final List<String> ROOMS = List.of("rules", "facts", "test-cases");

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    FolderTexts(Path folder) {
        for (String room : ROOMS) {
            if (Files.isDirectory(folder.resolve(room))) {
                RoomFiles.under(folder.resolve(room)).files().forEach(file ->
                        files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            }
        }
    }

    /** Every file, relative to the folder, with slashes. */
    Map<String, Path> files() {
        return files;
    }

    /** The names of the rules, facts and test cases. */
    List<String> texts() {
        return files.keySet().stream().filter(name -> name.endsWith(".drl") || name.endsWith(".yaml")).toList();
    }

    /** The lines of a file; what is no UTF-8 in them is replaced. None where it cannot be read. */
    List<String> lines(String file) {
        return lines.computeIfAbsent(file, name -> {
            Path path = files.get(name);
            try {
                return path == null ? List.of() : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                return List.of(); // the rooms' readers have told it
            }
        });
    }

    @Override
    public String line(String file, int line) {
        List<String> all = lines(file);
        return line > 0 && line <= all.size() ? all.get(line - 1) : "";
    }
}
