package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.rule.RuleFile;
import org.ndrexpert.rule.RuleSource;

/** The rules of a knowledge folder as they are written, with their places. */
public final class RuleFiles {

    private RuleFiles() {}

    /**
     * Reads the rules of every file in the order of the files' names.
     *
     * @param folder holds the folder {@code rules}; what is wrong with it has been told when it was loaded
     */
    public static List<RuleSource> in(Path folder) throws IOException {
        List<RuleSource> rules = new ArrayList<>();
        for (Path file : files(folder)) {
            rules.addAll(RuleReader.read(folder.relativize(file).toString().replace('\\', '/'), RuleFile.text(Files.readAllBytes(file))).rules());
        }
        return rules;
    }

    /** Those that are loaded, in the order of their names. */
    static List<Path> files(Path folder) {
        return RoomFiles.under(folder.resolve("rules")).files().stream().filter(file -> file.toString().endsWith(".drl")).toList();
    }
}
