package org.ndrexpert.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Difference;
import org.ndrexpert.diagnosis.DifferenceCount;
import org.ndrexpert.explanation.DifferenceJson;
import org.ndrexpert.explanation.DifferenceText;
import org.ndrexpert.situation.Known;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Parameters(index = "0", paramLabel = "OLD", description = "Folder with rules and facts, or the word built-in.")
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Folder with rules and facts, or the word built-in.")
    private String after;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "INPUT",
            description = "Incidents, as ndr diagnose takes them.")
    private List<String> inputs = List.of();

    @Option(names = "--layer", paramLabel = "DIR",
            description = "Lay the rules and facts in DIR over NEW, as ndr diagnose does; repeatable, the lower ones first. ndr diff built-in"
                    + " built-in --layer company/ tells what a layer changes.")
    private List<Path> layers = List.of();

    @Mixin
    private ContextOption context = new ContextOption();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text or json (a line for each incident that changes, and one with the counts); default: text.")
    private Format format = Format.text;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<List<Known>> site = context.read(console);
        if (site.isEmpty()) {
            return Exit.UNREADABLE;
        }
        NdrExpert old = load(before);
        NdrExpert changed = load(after, layers.toArray(Path[]::new));
        int code = EachIncident.of(inputs, site.get(), console, incident ->
                print(Difference.between(old.diagnose(incident), changed.diagnose(incident)), String.valueOf(incident.source())));
        console.out().print(format == Format.json ? DifferenceJson.of(count) + "\n" : DifferenceText.of(count));
        return code == Exit.BAD_KNOWLEDGE || count.changed() == 0 ? code : Exit.FOUND;
    }

    private static NdrExpert load(String knowledge, Path... layers) {
        return knowledge.equals(BUILT_IN) ? NdrExpert.withLayers(layers) : NdrExpert.load(Path.of(knowledge), layers);
    }

    private void print(Difference difference, String source) {
        count.add(difference);
        if (!difference.isEmpty()) {
            console.out().print(format == Format.json ? DifferenceJson.of(difference, source) + "\n"
                    : DifferenceText.of(difference, source, console.coloured()));
        }
    }
}
