package org.ndrexpert.cli;

import java.io.PrintWriter;

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

    private final CommandLine commandLine;

    private Main(Console console) {
        ITypeConverter<Double> number = WrongUsage::number; // once: of two alike, JDK 17 fails to make the picture of bin/ndr
        commandLine = new CommandLine(this)
                .addSubcommand(new DiagnoseCommand(console))
                .addSubcommand(new BatchCommand(console))
                .addSubcommand(new ParseCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new TestCommand(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new KnowledgeCommand(console))
                .addSubcommand(new MutateCommand(console))
                .addSubcommand(new WhyCommand(console))
                .addSubcommand(new SchemasCommand(console))
                .addSubcommand(new RedactCommand(console))
                .setParameterExceptionHandler(WrongUsage::report)
                .registerConverter(double.class, number)
                .registerConverter(Double.class, number)
                .registerConverter(int.class, WrongUsage::wholeNumber)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, console))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true));
    }

    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        int code = run(console, arguments);
        System.exit(code);
    }

    /** Runs one command on a console of the caller's. */
    static int run(Console console, String... arguments) {
        int code;
        try {
            code = new Main(console).commandLine.execute(arguments);
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
