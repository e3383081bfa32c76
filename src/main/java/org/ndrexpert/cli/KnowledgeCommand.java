package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "knowledge", mixinStandardHelpOptions = true,
        description = "Tells what the knowledge covers: items by mail system, status code and source, and which of them nothing confirms;"
                + " or writes all of it as pages to browse.")
final class KnowledgeCommand implements Callable<Integer> {

    enum Format {
        text,
        json
    }

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Folder with rules, facts and test-cases; default: the current one.")
    private @Nullable Path folder;

    @Option(names = "--html", paramLabel = "OUT", description = "Write a page for each item, with indexes, into the folder OUT.")
    private @Nullable Path pages;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; default: text.")
    private Format format = Format.text;

    @Mixin
    private KnowledgeOption knowledge;

    KnowledgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path cases = (folder == null ? Path.of("") : folder).resolve("test-cases");
        List<Scenario> scenarios = Files.isDirectory(cases) ? TestCases.in(cases).scenarios() : List.of();
        Reference reference = Reference.of(knowledge.loadFor(folder).knowledge(), scenarios);
        if (pages != null) {
            console.err().println("ndr: " + ReferencePages.write(reference, pages) + " pages; begin with " + pages.resolve("index.html"));
            return Exit.DONE;
        }
        console.out().print(format == Format.json ? ReferenceJson.of(reference) + "\n" : ReferenceText.of(reference, console.coloured()));
        return Exit.DONE;
    }
}
