package org.ndrexpert.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Difference;
import org.ndrexpert.diagnosis.DifferenceCount;
import org.ndrexpert.explanation.DifferenceJson;
import org.ndrexpert.explanation.DifferenceText;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentFile;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.Unreadable;
import org.ndrexpert.knowledge.RulesFailedException;
import org.ndrexpert.situation.Known;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true,
        description = "Holds two knowledge folders against the same incidents and lists which findings, certainties and remedies change. Ends with"
                + " 1 where any does, so that it can guard a pipeline.")
final class DiffCommand implements Callable<Integer> {

    /** What changes are printed as. */
    enum Format {
        text,
        json
    }

    private static final String BUILT_IN = "built-in";

    private final Console console;
    private final DifferenceCount count = new DifferenceCount();
    private int code = Exit.DONE;

    @Parameters(index = "0", paramLabel = "OLD", description = "Folder with rules and facts, or the word built-in.")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Folder with rules and facts, or the word built-in.")
    private String after;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "INPUT",
            description = "Incidents, as ndr diagnose takes them.")
    private List<String> inputs = List.of();

    @Option(names = "--context", paramLabel = "FILE", description = "Site facts that hold for every incident; repeatable.")
    private List<Path> contexts = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text or json (a line for each incident that changes, and one with the counts); default: text.")
    private Format format = Format.text;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        List<Known> context = new ArrayList<>();
        contexts.forEach(path -> context.addAll(IncidentFile.readContext(path, problems)));
        if (!problems.isEmpty()) {
            problems.forEach(console.err()::println);
            console.err().println("ndr: without its site facts nothing was compared");
            return Exit.UNREADABLE;
        }
        NdrExpert old = load(before);
        NdrExpert changed = load(after);
        Inputs reader = new Inputs(context);
        inputs.forEach(input -> reader.read(input, console.in(), one -> take(one, old, changed)));
        console.out().print(format == Format.json ? DifferenceJson.of(count) + "\n" : DifferenceText.of(count));
        return code == Exit.BAD_KNOWLEDGE || count.changed() == 0 ? code : Exit.FOUND;
    }

    private static NdrExpert load(String knowledge) {
        return knowledge.equals(BUILT_IN) ? NdrExpert.load() : NdrExpert.load(Path.of(knowledge));
    }

    private void take(IncidentReading reading, NdrExpert old, NdrExpert changed) {
        if (reading instanceof Unreadable one) {
            one.mistakes().forEach(console.err()::println);
            code = Math.max(code, Exit.UNREADABLE);
        } else if (reading instanceof Incident incident) {
            try {
                print(Difference.between(old.diagnose(incident), changed.diagnose(incident)), String.valueOf(incident.source()));
            } catch (RulesFailedException e) {
                console.err().println(incident.source() + ": " + e.getMessage());
                code = Exit.BAD_KNOWLEDGE;
            }
        }
    }

    private void print(Difference difference, String source) {
        count.add(difference);
        if (!difference.isEmpty()) {
            console.out().print(format == Format.json ? DifferenceJson.of(difference, source) + "\n"
                    : DifferenceText.of(difference, source, console.coloured()));
        }
    }
}
