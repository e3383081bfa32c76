package org.ndrexpert.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.testcase.Coverage;
import org.ndrexpert.testcase.CoverageReport;
import org.ndrexpert.testcase.Filter;
import org.ndrexpert.testcase.Run;
import org.ndrexpert.testcase.RunDocument;
import org.ndrexpert.testcase.RunText;
import org.ndrexpert.testcase.RunXml;
import org.ndrexpert.testcase.TestCases;
import org.ndrexpert.testcase.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "test", mixinStandardHelpOptions = true,
        description = "Runs the test cases of a knowledge folder against its rules and facts, or those of the last layer against all"
                + " that is below it.")
final class TestCommand implements Callable<Integer> {

    /** What a run is printed as. */
    enum Format {
        text,
        json,
        junit
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR",
            description = "Folder with rules, facts and test-cases; default: the current one. With --layer, the knowledge below the layers;"
                    + " default then: as --knowledge says.")
    private @Nullable Path folder;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Option(names = "--filter", paramLabel = "TEXT",
            description = "Run only the scenarios that have TEXT in their file's name, their sentence or the id of an article that they expect;"
                    + " * stands for any text, ? for a character, capitals make no difference. Repeatable: any of them will do.")
    private List<String> filters = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json (one line) or junit (XML for build servers); default: text.")
    private Format format = Format.text;

    @Option(names = "--coverage",
            description = "List also the conditions of rules that no scenario shows to matter: each has to be seen true, and false while all else"
                    + " holds. With --filter: of the rules that have TEXT in their file's name, their sentence or the id of their article; all"
                    + " scenarios count.")
    private boolean coverage;

    @Option(names = "--all", description = "With --coverage: list also the conditions that were seen both ways, with the scenarios that show it.")
    private boolean all;

    @Option(names = "--threshold", paramLabel = "PERCENT",
            description = "With --coverage: end with code 1 where fewer of the conditions' outcomes are seen.")
    private @Nullable Double threshold;

    @Option(names = "--watch",
            description = "Stay, and run again what a save touches. Enter runs everything again; q, the end of input or Ctrl-C ends it.")
    private boolean watch;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path tested = tested();
        Path cases = tested.resolve("test-cases");
        if (!Files.isDirectory(cases)) {
            throw new ParameterException(spec.commandLine(), cases + " is no folder. Name the folder that has rules, facts and test-cases.");
        }
        refuseWhatDoesNotGoTogether();
        Filter filter = new Filter(filters);
        return watch ? watch(filter, tested) : runOnce(filter, tested);
    }

    private void refuseWhatDoesNotGoTogether() {
        if (watch && (coverage || format != Format.text)) {
            throw new ParameterException(spec.commandLine(), "--watch prints results as text; leave out --format and --coverage.");
        }
        if (!coverage && (all || threshold != null)) {
            throw new ParameterException(spec.commandLine(), "--all and --threshold are about --coverage; add it.");
        }
        if (threshold != null && !(threshold >= 0 && threshold <= 100)) {
            throw new ParameterException(spec.commandLine(), "--threshold " + threshold + " is no percentage; give one from 0 to 100.");
        }
    }

    /** The folder whose cases are run. */
    private Path tested() {
        List<Path> layers = knowledge.named();
        if (layers.isEmpty() && spec.commandLine().getParseResult().hasMatchedOption("--knowledge")) {
            throw new ParameterException(spec.commandLine(),
                    "--knowledge says what is below the layers, and there are none. Name the folder to be tested without an option.");
        }
        return !layers.isEmpty() ? layers.get(layers.size() - 1) : folder == null ? Path.of("") : folder;
    }

    private int runOnce(Filter filter, Path tested) {
        // Read beside each other: an edited rule takes the compiler a second or two.
        CompletableFuture<TestCases> read = CompletableFuture.supplyAsync(() -> TestCases.in(tested.resolve("test-cases")));
        NdrExpert expert = knowledge.loadFor(folder);
        Run run = Run.of(expert, read.join(), filter);
        Coverage covered = coverage ? Coverage.of(expert, read.join().scenarios(), filter) : null;
        print(run, covered, tested);
        boolean enough = covered == null || threshold == null || covered.reaches(threshold);
        if (!enough) {
            console.err().println("ndr: fewer outcomes of conditions are seen than " + threshold + " %");
        }
        return run.isGood() && enough ? Exit.DONE : Exit.FOUND;
    }

    private int watch(Filter filter, Path tested) {
        Workbench bench = new Workbench(tested, knowledge.foldersFor(folder), () -> knowledge.loadFor(folder), filter);
        return new TestWatch(bench, tested, console).run();
    }

    private void print(Run run, @Nullable Coverage covered, Path tested) {
        String coverageText = covered == null || format == Format.json ? "" : CoverageReport.text(covered, all);
        switch (format) {
            case json -> console.out().println(RunDocument.json(run, covered));
            case junit -> {
                console.out().print(RunXml.of(run, tested));
                console.err().print(coverageText);
            }
            default -> console.out().print(coverageText + RunText.of(run, tested, console.coloured()));
        }
        if (run.results().isEmpty()) {
            console.err().println(run.leftOut() > 0 ? "ndr: no scenario has " + String.join(" or ", filters)
                    + " in its file's name, its sentence or an article that it expects" : "ndr: there is no scenario that could be run");
        }
    }
}
