package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles rules for practice. The compiler takes seconds over its first file and a fraction of one over the next, so whoever waits for
 * somebody to edit a rule has it practise meanwhile.
 */
public final class Rehearsal {

    /** After as many it is about as quick as it gets. */
    private static final int FILES = 3;

    private Rehearsal() {}

    /** Compiles the first rule files of a knowledge folder and throws the result away; files that cannot be read or compiled do no harm. */
    public static void of(Path folder) {
        try {
            for (Path file : RuleFiles.files(folder).stream().limit(FILES).toList()) {
                RuleCompiler.compile("rehearsal" + Digests.of(file.toString()), "rules/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            return; // the next look at the folder tells what is wrong with it
        }
    }
}
