package org.ndrexpert.defect;

import java.nio.file.Path;
import java.util.List;

/**
 * What was found in a knowledge folder.
 *
 * @param folder the folder, as it was named
 * @param defects by file, line and column
 * @param source the text of its files
 */
public record Inspection(Path folder, List<Defect> defects, Extent extent, SourceLines source) {

    /** How much was looked at. */
    public record Extent(int items, int rules, int scenarios) {}

    /** The lines of the folder's files. */
    public interface SourceLines {

        /** One line, counted from 1, without its end; empty where there is none. */
        String line(String file, int line);
    }

    public Inspection {
        defects = List.copyOf(defects);
    }

    /** How many are as bad as that. */
    public long count(Severity severity) {
        return defects.stream().filter(defect -> defect.kind().severity() == severity).count();
    }
}
