package org.ndrexpert.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.batch.Batch;
import org.ndrexpert.batch.BatchCount;
import org.ndrexpert.batch.BatchEnd;
import org.ndrexpert.batch.BatchOptions;
import org.ndrexpert.situation.Known;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "batch", mixinStandardHelpOptions = true,
        description = "Diagnoses many incidents into a folder: diagnoses.jsonl has a line for each, in the order of the inputs, rejects.jsonl what"
                + " could not be diagnosed, where it is and why, summary.json and report.html what it comes to. The files have their names when all of them are"
                + " complete. A run that was stopped or killed goes on with --resume.")
final class BatchCommand implements Callable<Integer> {

    /** What is written of each diagnosis. */
    enum Format {
        json,
        csv
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "What to diagnose: reports (.eml, .msg, mbox, Maildir, text pasted out of one),"
            + " incident files (.yaml, .json, .jsonl), folders of these, the same packed by zip or gzip, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--files-from", paramLabel = "FILE", description = "Also diagnose the inputs that are named in FILE, one on each line, nothing else; - is"
            + " standard input.")
    private @Nullable String filesFrom;

    @Mixin
    private ContextOption context = new ContextOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results; made where it is not there. The results of a run that has"
            + " ended are replaced when the next one ends.")
    private Path out = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "json: diagnoses.jsonl (default); csv: beside it diagnoses.csv for"
            + " spreadsheets, a line for each finding of an incident. It is UTF-8 with the mark by which Excel knows it, and an apostrophe stands"
            + " before what a spreadsheet would take for a formula.")
    private Format format = Format.json;

    @Option(names = "--threads", paramLabel = "N", description = "How many incidents are diagnosed at once; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--limit", paramLabel = "SECONDS", description = "Reject what is not diagnosed within SECONDS; default: 30.")
    private double limit = 30;

    @Option(names = "--resume", description = "Go on with the run that was stopped in DIR; where none was, begin.")
    private boolean resume;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    BatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        refuseNonsense();
        Optional<List<Known>> site = context.read(console);
        if (site.isEmpty()) {
            return Exit.UNREADABLE;
        }
        tellOfMissing();
        NdrExpert expert = knowledge.load();
        BatchOptions options = new BatchOptions(inputs, filesFrom, console.in(), site.get(), out, threads,
                Duration.ofMillis(Math.round(limit * 1000)), resume, format == Format.csv);
        ProgressLine line = new ProgressLine(console, filesFrom == null ? inputs : List.of());
        Batch batch = new Batch(expert, options, line);
        Runnable stop = () -> {
            line.stopping();
            batch.stop();
        };
        try (Interruption interruption = Interruption.of(stop)) {
            BatchEnd end = batch.run();
            line.end();
            return tell(end);
        }
    }

    /** They are among the rejects as well; but who has mistyped a name wants to know it at once. */
    private void tellOfMissing() {
        inputs.stream().filter(input -> !input.equals("-") && Files.notExists(Path.of(input)))
                .forEach(input -> console.err().println("ndr: " + input + ": there is no such file"));
    }

    private void refuseNonsense() {
        if (inputs.isEmpty() && filesFrom == null) {
            throw wrong("Name at least one input, or a list of inputs with --files-from.");
        }
        if (inputs.stream().filter("-"::equals).count() + ("-".equals(filesFrom) ? 1 : 0) > 1) {
            throw wrong("Standard input can be read once only.");
        }
        if (threads < 1) {
            throw wrong("--threads takes a number from 1 on");
        }
        if (!(limit >= 0.001 && limit <= 1_000_000)) {
            throw wrong("--limit takes seconds, from 0.001 to 1000000");
        }
        try {
            inputs.forEach(Path::of);
        } catch (InvalidPathException e) {
            throw wrong(e.getInput() + " is no path: " + e.getReason());
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private int tell(BatchEnd end) {
        if (end instanceof BatchEnd.Finished finished) {
            BatchCount count = finished.count();
            console.out().println(counted(count) + "; the results are in " + out);
            return count.rulesFailed() > 0 ? Exit.BAD_KNOWLEDGE : count.rejects() > 0 ? Exit.UNREADABLE : Exit.DONE;
        }
        if (end instanceof BatchEnd.Stopped stopped) {
            console.err().println("ndr: stopped; " + counted(stopped.count()) + " so far. The same call with --resume goes on from there.");
            return Exit.INTERNAL_ERROR;
        }
        if (end instanceof BatchEnd.Hanging hanging) {
            console.err().println("ndr: stopped, since " + hanging.threads() + " records hang and take the processors from all others; "
                    + counted(hanging.count()) + " so far.");
            console.err().println("ndr: they are among the rejects as too-slow. The same call with --resume goes on behind them.");
            return Exit.INTERNAL_ERROR;
        }
        if (end instanceof BatchEnd.OutputLost lost) {
            console.err().println("ndr: the results could not be written: " + lost.why());
            console.err().println("ndr: when that is mended, the same call with --resume goes on from where it was kept, or begins");
            return Exit.OUTPUT_LOST;
        }
        throw wrong(((BatchEnd.Refused) end).why());
    }

    private static String counted(BatchCount count) {
        return String.format(Locale.ROOT, "%,d %s diagnosed, %,d rejected", count.incidents(),
                count.incidents() == 1 ? "incident" : "incidents", count.rejects());
    }
}
