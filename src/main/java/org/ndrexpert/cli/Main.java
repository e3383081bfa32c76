package org.ndrexpert.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.ndrexpert.knowledge.KnowledgeBase;
import org.ndrexpert.knowledge.KnowledgeException;
import org.ndrexpert.knowledge.RulesFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;

/** The command itself: tells its parts apart and turns what goes wrong into a sentence and an exit code. */
@Command(name = "ndr", mixinStandardHelpOptions = true, version = "ndr 0.1.0",
        description = "Tells why mail came back, what to do about it, and on what grounds.",
        footer = {"", "Exit codes: 0 done, 1 check, test, diff, mutate or redact found something, 2 wrong usage, 3 some input could not be read or"
            + " is no report, 4 the knowledge base cannot be used, 70 internal error, 74 the output could not be written."})
public final class Main implements Runnable {

    /** The parts that need the built-in knowledge, unless they are told otherwise. */
    private static final Set<String> DIAGNOSING = Set.of("diagnose", "batch", "why");

    private final CommandLine commandLine;

    /** @param first what the command line begins with */
    private Main(Console console, String first) {
        ITypeConverter<Double> number = WrongUsage::number; // once: of two alike, JDK 17 fails to make the picture of bin/ndr
        commandLine = new CommandLine(this);
        parts(console).forEach((name, part) -> {
            if (name.equals(first)) {
                commandLine.addSubcommand(part.get());
            }
        });
        if (commandLine.getSubcommands().isEmpty()) {
            parts(console).values().forEach(part -> commandLine.addSubcommand(part.get()));
        }
        commandLine
                .setParameterExceptionHandler(WrongUsage::report)
                .registerConverter(double.class, number)
                .registerConverter(Double.class, number)
                .registerConverter(int.class, WrongUsage::wholeNumber)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, console))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true));
    }

    /** The parts of the command in the order of its help. One that is not called is not even made: looking at its options takes time. */
    private static Map<String, Supplier<Callable<Integer>>> parts(Console console) {
        Map<String, Supplier<Callable<Integer>>> parts = new LinkedHashMap<>();
        parts.put("diagnose", () -> new DiagnoseCommand(console));
        parts.put("batch", () -> new BatchCommand(console));
        parts.put("parse", () -> new ParseCommand(console));
        parts.put("check", () -> new CheckCommand(console));
        parts.put("test", () -> new TestCommand(console));
        parts.put("new", () -> new NewCommand(console));
        parts.put("diff", () -> new DiffCommand(console));
        parts.put("knowledge", () -> new KnowledgeCommand(console));
        parts.put("mutate", () -> new MutateCommand(console));
        parts.put("why", () -> new WhyCommand(console));
        parts.put("schemas", () -> new SchemasCommand(console));
        parts.put("redact", () -> new RedactCommand(console));
        return parts;
    }

    public static void main(String[] arguments) {
        if (arguments.length > 1 && DIAGNOSING.contains(arguments[0]) && System.getenv("NDR_KNOWLEDGE") == null) {
            KnowledgeBase.prepareBuiltIn();
        }
        Console console = Console.ofProcess();
        int code = run(console, arguments);
        System.exit(code);
    }

    /** Runs one command on a console of the caller's. */
    static int run(Console console, String... arguments) {
        int code;
        try {
            code = new Main(console, arguments.length == 0 ? "" : arguments[0]).commandLine.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            code = report(e, console);
        }
        boolean lost = console.out().checkError();
        if (lost) {
            console.err().println("ndr: standard output could not be written; what it lacks is lost");
        }
        console.err().flush();
        return lost && code == Exit.DONE ? Exit.OUTPUT_LOST : code;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(commandLine, "Say what to do; ndr --help lists the commands.");
    }

    private static int report(Throwable failure, Console console) {
        if (failure instanceof KnowledgeException || failure instanceof RulesFailedException) {
            console.err().println(failure.getMessage());
            console.err().println("ndr: the knowledge base cannot be used");
            return Exit.BAD_KNOWLEDGE;
        }
        console.err().println("ndr: internal error: " + failure);
        if (System.getenv("NDR_DEBUG") != null) {
            failure.printStackTrace(console.err());
        } else {
            console.err().println("ndr: set NDR_DEBUG=1 to see where, and please report it");
        }
        return Exit.INTERNAL_ERROR;
    }
}
