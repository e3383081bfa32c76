package org.ndrexpert.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import picocli.CommandLine.Option;

/** The option that chooses the knowledge. */
final class KnowledgeOption {

    @Option(names = "--knowledge", paramLabel = "DIR", defaultValue = "${env:NDR_KNOWLEDGE}",
            description = "Use the rules and facts in DIR in place of the built-in ones. Rules are program code: use only what"
                    + " you trust. Default: the folder that NDR_KNOWLEDGE names, or else the built-in knowledge.")
    private @Nullable Path folder;

    NdrExpert load() {
        return folder == null ? NdrExpert.load() : NdrExpert.load(folder);
    }
}
