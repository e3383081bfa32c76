package org.ndrexpert;

import java.util.List;

import org.ndrexpert.defect.Defect;

/** What became of {@link NdrExpert#reload()}. */
public sealed interface Reload {

    /** The folders hold something else than before, and diagnoses that begin from now on use it. */
    record Loaded(String digest) implements Reload {}

    /** The folders hold what is loaded. */
    record Unchanged(String digest) implements Reload {}

    /**
     * The folders have defects, and what was loaded before stays in use.
     *
     * @param defects in the order of files and lines, as {@link org.ndrexpert.knowledge.KnowledgeException#defects()} has them
     */
    record Refused(List<Defect> defects) implements Reload {}
}
