package org.ndrexpert.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.ndrexpert.defect.Defect;

/** A knowledge folder that cannot be used, with every reason. */
public final class KnowledgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Defect> defects;

    /** @param folder the knowledge folder, which goes before the files' names in the message */
    KnowledgeException(Path folder, List<Defect> defects) {
        super(defects.stream()
                .map(defect -> defect.named(folder.resolve(defect.file()).toString()).toString())
                .collect(Collectors.joining("\n")));
        this.defects = List.copyOf(defects);
    }

    /** @param placed with files named as seen from where the program runs */
    KnowledgeException(List<Defect> placed) {
        this(Path.of(""), placed);
    }

    /**
     * What is wrong, in the order of files and lines. The files are relative to the knowledge folder; where there are layers, all are
     * named with the folder that they are in.
     */
    public List<Defect> defects() {
        return defects;
    }
}
