package org.ndrexpert.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ndrexpert.incident.IncidentFile;
import org.ndrexpert.situation.Known;
import picocli.CommandLine.Option;

/** The option that names files of site facts. */
final class ContextOption {

    @Option(names = "--context", paramLabel = "FILE", description = "Site facts that many incidents share; repeatable. Of several"
            + " servers an incident gets the facts about those that it, its report or a fact so chosen names and about one that alone plays a"
            + " part, beside the facts about no server; where nobody names one, all of those about servers stay unused, and a warning says so.")
    private List<Path> files = List.of();

    /** What the files say; empty, after every mistake was printed, where one of them cannot be used. */
    Optional<List<Known>> read(Console console) {
        List<String> problems = new ArrayList<>();
        List<Known> context = new ArrayList<>();
        files.forEach(path -> context.addAll(IncidentFile.readContext(path, problems)));
        if (!problems.isEmpty()) {
            problems.forEach(console.err()::println);
            console.err().println("ndr: without its site facts nothing was done");
            return Optional.empty();
        }
        return Optional.of(context);
    }
}
