package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.knowledge.RuleFiles;
import org.ndrexpert.mutation.Mutation;
import org.ndrexpert.mutation.MutationJson;
import org.ndrexpert.mutation.MutationScore;
import org.ndrexpert.mutation.MutationText;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.testcase.Filter;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;
import org.ndrexpert.testcase.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "mutate", mixinStandardHelpOptions = true,
        description = "Measures the test cases: leaves out and turns round each condition of each rule in turn, and tells which of these"
                + " mutants no case notices.",
        footer = {"", "A mutant that no case can notice is marked by a comment in its rule, as in",
            "  // ndr:equivalent drop status != null because the table has no row for an unknown code"})
final class MutateCommand implements Callable<Integer> {

    /** What the score is printed as. */
    enum Format {
        text,
        json
    }

    private final Console console;
    private long reported;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR",
            description = "Folder with rules, facts and test-cases; default: the current one.")
    private Path folder = Path.of("");

    @Option(names = "--filter", paramLabel = "TEXT", 
            description = "Only the rules that have TEXT in their file's name, their sentence or the id of their article; * stands for any text,"
                    + " ? for a character, capitals make no difference. Repeatable: any of them will do.")
    private List<String> filters = List.of();

    @Option(names = "--threshold", paramLabel = "PERCENT", description = "End with 1 where fewer percent of the mutants are noticed.")
    private double threshold;

    @Option(names = "--threads", paramLabel = "N", description = "How many mutants are tried at once; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json; default: text.")
    private Format format = Format.text;

    MutateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path cases = folder.resolve("test-cases");
        if (!Files.isDirectory(cases)) {
            throw wrong(cases + " is no folder. Name the folder that has rules, facts and test-cases.");
        }
        if (threads < 1) {
            throw wrong("--threads takes a number from 1 on");
        }
        if (!(threshold >= 0 && threshold <= 100)) {
            throw wrong("--threshold " + threshold + " is no percentage; give one from 0 to 100.");
        }
        NdrExpert expert = NdrExpert.load(folder);
        TestCases read = TestCases.in(cases);
        List<String> failing = failing(read, expert);
        if (!failing.isEmpty()) {
            failing.forEach(console.err()::println);
            console.err().println("ndr: the cases have to hold before they can be measured; see ndr test");
            return Exit.FOUND;
        }
        Filter filter = new Filter(filters);
        List<RuleSource> rules = RuleFiles.in(folder).stream().filter(rule -> filter.takes(rule.text())).toList();
        if (rules.isEmpty()) {
            throw wrong("no rule has " + String.join(" or ", filters) + " in its file's name, its sentence or the id of its article");
        }
        MutationScore score = Mutation.of(expert, rules, read.scenarios(), threads, this::report);
        print(score);
        return score.percent() < threshold || !score.idleComments().isEmpty() ? Exit.FOUND : Exit.DONE;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private static List<String> failing(TestCases read, NdrExpert expert) {
        if (!read.problems().isEmpty()) {
            return read.problems().stream().map(Defect::toString).toList();
        }
        return read.scenarios().stream().filter(scenario -> !Verification.of(scenario, expert).hasPassed())
                .map((Scenario scenario) -> "FAILED " + scenario.file() + ":" + scenario.line() + ": " + scenario.name()).toList();
    }

    /** A line that writes itself over, on a terminal only. */
    private synchronized void report(int done, int all, int survived) {
        long tenths = System.nanoTime() / 100_000_000;
        if (console.showsProgress() && (tenths != reported || done == all)) {
            reported = tenths;
            console.err().print("ndr: " + done + " of " + all + " mutants, " + survived + " unnoticed" + (done == all ? '\n' : '\r'));
            console.err().flush();
        }
    }

    private void print(MutationScore score) {
        if (format == Format.json) {
            console.out().println(MutationJson.of(score));
        } else {
            console.out().print(MutationText.of(score));
        }
    }
}
