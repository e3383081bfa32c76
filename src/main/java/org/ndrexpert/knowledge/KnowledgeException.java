package org.ndrexpert.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.ndrexpert.defect.Defect;

/** A knowledge folder that cannot be used, with every reason. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;
    private final transient List<Defect> placed;

    private KnowledgeException(List<Defect> defects, List<Defect> placed) {
        super(placed.stream().map(Defect::toString).collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
        this.placed = List.copyOf(placed);
    }

    /** @param folder the knowledge folder, which goes before the files' names in the message */
    KnowledgeException(Path folder, List<Defect> defects) {
        this(defects, defects.stream().map(defect -> defect.named(folder.resolve(defect.file()).toString())).toList());
    }

    /** @param placed with files named as seen from where the program runs */
    KnowledgeException(List<Defect> placed) {
        this(placed, placed);
    }

    /**
     * What is wrong, in the order of files and lines. The files are relative to the knowledge folder; where there are layers, all are
     * named with the folder that they are in.
     */
    public List<Defect> defects() {
        return defects;
    }

    /** The same, with files that are in {@code folder} relative to it, and all others in full. */
    public List<Defect> defectsFrom(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        return placed.stream().map(defect -> {
            Path file = Path.of(defect.file()).toAbsolutePath().normalize();
            return defect.named((file.startsWith(home) ? home.relativize(file) : file).toString().replace('\\', '/'));
        }).toList();
    }
}
