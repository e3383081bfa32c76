package org.ndrexpert.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.testcase.TestCases;
import org.ndrexpert.testcase.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "test", mixinStandardHelpOptions = true,
        description = "Runs the test cases of a knowledge folder against its rules and facts.")
final class TestCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR",
            description = "Folder with rules, facts and test-cases; default: the current one.")
    private Path folder = Path.of("");

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path cases = folder.resolve("test-cases");
        if (!Files.isDirectory(cases)) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    cases + " is no folder. Name the folder that has rules, facts and test-cases.");
        }
        NdrExpert expert = NdrExpert.load(folder);
        TestCases read = TestCases.in(cases);
        read.problems().forEach(problem -> console.out().println(problem.named(folder.resolve(problem.file()).toString())));
        int failed = read.problems().size();
        int passed = 0;
        for (Scenario scenario : read.scenarios()) {
            List<String> differences = Verification.of(scenario, expert);
            passed += differences.isEmpty() ? 1 : 0;
            if (!differences.isEmpty()) {
                failed++;
                console.out().println("FAILED " + folder.resolve(scenario.file()) + ":" + scenario.line() + ": " + scenario.name());
                differences.forEach(difference -> console.out().println("    " + difference));
            }
        }
        for (String article : TestCases.unnamed(expert.knowledge().catalogue(), read.scenarios())) {
            failed++;
            console.out().println("FAILED " + cases + ": no test case expects the article " + article + ", neither confirmed nor suspected nor excluded");
        }
        console.out().println(passed + " passed, " + failed + " failed");
        return failed > 0 || read.scenarios().isEmpty() ? Exit.FOUND : Exit.DONE;
    }
}
