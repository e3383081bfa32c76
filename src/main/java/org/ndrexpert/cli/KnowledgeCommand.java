package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.reference.Reference;
import org.ndrexpert.reference.ReferenceJson;
import org.ndrexpert.reference.ReferencePages;
import org.ndrexpert.reference.ReferenceText;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "knowledge", mixinStandardHelpOptions = true,
        description = "Tells what the knowledge covers: items by mail system, status code and source, and which of them nothing confirms;"
                + " or writes all of it as pages to browse.")
final class KnowledgeCommand implements Callable<Integer> {

    /** What the counts are printed as. */
    enum Format {
        text,
        json
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--html", paramLabel = "OUT", description = "Write a page for each item, with indexes, into the folder OUT, in place of the"
            + " counts. Pages of an earlier run are replaced, and those of items that are no more are deleted.")
    private @Nullable Path pages;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (one line); default: text.")
    private @Nullable Format format;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    KnowledgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (pages != null && format != null) {
            throw new ParameterException(spec.commandLine(), "--format is about the counts, which --html does not print; leave one of them out.");
        }
        Reference reference = Reference.of(knowledge.load().knowledge(), scenarios());
        if (pages != null) {
            return write(reference, pages);
        }
        console.out().print(format == Format.json ? ReferenceJson.of(reference) + "\n" : ReferenceText.of(reference, console.coloured()));
        return Exit.DONE;
    }

    /** Those that stand beside the rules and facts. */
    private List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Path folder : knowledge.folders()) {
            Path room = folder.resolve("test-cases");
            if (Files.isDirectory(room)) {
                TestCases cases = TestCases.in(room);
                scenarios.addAll(cases.scenarios());
                tell(room, cases.problems().size());
            }
        }
        return scenarios;
    }

    private void tell(Path room, int mistakes) {
        if (mistakes > 0) {
            console.err().println("ndr: " + room + " has " + (mistakes == 1 ? "a mistake" : mistakes + " mistakes")
                    + ", and what could not be read is left out; ndr check tells which");
        }
    }

    private int write(Reference reference, Path folder) {
        try {
            int written = ReferencePages.write(reference, folder);
            console.err().println("ndr: wrote " + written + " pages; begin with " + folder.resolve("index.html"));
            return Exit.DONE;
        } catch (IOException e) {
            console.err().println("ndr: not all of it could be written: " + e);
            return Exit.OUTPUT_LOST;
        }
    }
}
