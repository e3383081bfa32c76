package org.ndrexpert.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentFile;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.StoredMessages;
import org.ndrexpert.incident.Unreadable;
import org.ndrexpert.redaction.Redacted;
import org.ndrexpert.redaction.RedactionRun;
import org.ndrexpert.situation.Known;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "redact", mixinStandardHelpOptions = true,
        description = "Writes a report with the names in it replaced, of people, companies, mailboxes, servers and networks, so that it can be"
                + " published, as a test case for instance. The same name becomes the same replacement throughout a run. What the message that"
                + " came back says, and what is attached to it, is blanked. Codes, answers of servers, versions and dates stay. The result is"
                + " read and diagnosed like the original, and searched for every name that was replaced; what differs or is left is told on"
                + " standard error and ends the command with 1. A mail that is no report is redacted too, but nothing can be shown of it: that"
                + " ends the command with 3. A program cannot know every name: read the result before you publish it.")
final class RedactCommand implements Callable<Integer> {
    private static final int MOST_WORDS = 20;
    private static final String SEVERAL = "Several reports, or an incident with its report, become several files; say with --out DIR where to put them.";

    private final Console console;
    private int code = Exit.DONE;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports (.eml, mbox, text pasted out of one), incident files (.yaml, .json) with"
            + " the report they name, or - for standard input. Outlook files (.msg) cannot be redacted.")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "PATH", description = "File to write; for several inputs, and for incident files, a folder in which the"
            + " results are numbered, and which an incident with a report needs. Default: standard output.")
    private @Nullable Path out;

    @Option(names = "--map", paramLabel = "FILE", description = "Write the table from each original to its replacement. Keep it to yourself.")
    private @Nullable Path map;

    @Option(names = "--hide", paramLabel = "WORD", description = "Replace this word too, wherever it stands: the name of a project, a nickname;"
            + " repeatable.")
    private List<String> hidden = List.of();

    @Option(names = "--context", paramLabel = "FILE", description = "Site facts to diagnose with; names in them become known. With --out DIR they are"
            + " written there, with their names replaced. Repeatable.")
    private List<Path> contexts = List.of();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    RedactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Known> context = new ArrayList<>();
        contexts.forEach(path -> context.addAll(IncidentFile.readContext(path, problems)));
        if (!problems.isEmpty()) {
            problems.forEach(console.err()::println);
            console.err().println("ndr: without its site facts nothing was redacted");
            return Exit.UNREADABLE;
        }
        if (inputs.size() > 1 && out == null) {
            throw wrong(SEVERAL);
        }
        boolean many = inputs.size() > 1 || inputs.stream().anyMatch(RedactCommand::isIncidentFile);
        refuseOverwriting();
        try {
            redact(many, context);
        } catch (UncheckedIOException e) {
            console.err().println("ndr: the result could not be written: " + Inputs.cannotRead(String.valueOf(out), e.getCause()));
            return Exit.OUTPUT_LOST;
        }
        return code;
    }

    private void redact(boolean many, List<Known> context) {
        RedactionRun run = new RedactionRun(knowledge.load(), context, hidden);
        try (RedactedFiles files = new RedactedFiles(console, out, many)) {
            for (String input : inputs) {
                redact(input, run, files);
            }
            if (!context.isEmpty() && files.isFolder()) {
                files.write("context", ".yaml", run.facts(context, null).getBytes(StandardCharsets.UTF_8));
            }
            files.writeTable(map, run.table());
        }
        int names = run.table().size();
        console.err().println("ndr: " + names + (names == 1 ? " name" : " names") + " replaced"
                + (map == null && names > 0 ? "; --map FILE writes the table" : ""));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** A slip on the command line must not cost the only copy of a report. */
    private void refuseOverwriting() throws IOException {
        for (String input : inputs) {
            for (Path target : new Path[] {out, map}) {
                boolean both = target != null && Files.exists(target) && !input.equals("-") && Files.exists(Path.of(input));
                if (both && Files.isSameFile(target, Path.of(input))) {
                    throw wrong(input + " would be overwritten; name another file to write to.");
                }
            }
        }
    }

    private static boolean isIncidentFile(String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
    }

    private void redact(String input, RedactionRun run, RedactedFiles files) {
        try (InputStream bytes = input.equals("-") ? console.in() : Files.newInputStream(Path.of(input))) {
            if (isIncidentFile(input)) {
                Path folder = Path.of(input).toAbsolutePath().getParent();
                List<IncidentReading> incidents = IncidentFile.read(input, folder, bytes.readAllBytes());
                if (out == null && (incidents.size() > 1 || incidents.get(0) instanceof Incident one && one.reading() != null)) {
                    throw wrong(SEVERAL);
                }
                for (IncidentReading one : incidents) {
                    incident(one, folder, run, files);
                }
            } else {
                files.begin(input);
                int[] number = new int[1];
                StoredMessages.read(bytes, RedactionRun.LONGEST + 1, message -> message(input, ++number[0], message, run, files));
            }
        } catch (IOException e) {
            unreadable(Inputs.cannotRead(input, e));
        }
    }

    private void message(String input, int number, byte[] message, RedactionRun run, RedactedFiles files) {
        String source = number == 1 ? input : input + "#" + number;
        String obstacle = RedactionRun.obstacle(message);
        if (obstacle != null) {
            unreadable(source + ": " + obstacle);
            return;
        }
        Redacted redacted = run.redact(message);
        files.append(redacted.message());
        tell(source, redacted);
    }

    private void incident(IncidentReading one, Path folder, RedactionRun run, RedactedFiles files) throws IOException {
        if (one instanceof Unreadable unreadable) {
            unreadable.mistakes().forEach(this::unreadable);
            return;
        }
        Incident incident = (Incident) one;
        String source = String.valueOf(incident.source());
        if (incident.reading() == null) {
            Redacted facts = run.redactFacts(incident.stated());
            files.facts(facts.message());
            tell(source, facts);
            return;
        }
        byte[] message = Files.readAllBytes(folder.resolve(incident.reportSource()));
        String obstacle = RedactionRun.obstacle(message);
        if (obstacle != null) {
            unreadable(source + ": " + incident.reportSource() + ": " + obstacle);
            return;
        }
        Redacted redacted = run.redact(message, incident.stated());
        String report = files.write("report", ".eml", redacted.message());
        files.write("incident", ".yaml", run.facts(incident.stated(), report).getBytes(StandardCharsets.UTF_8));
        tell(source, redacted);
    }

    private void unreadable(String sentence) {
        console.err().println(sentence);
        code = Math.max(code, Exit.UNREADABLE);
    }

    private void tell(String source, Redacted redacted) {
        console.err().println(source + ": " + redacted.verdict());
        redacted.changes().forEach(change -> console.err().println(source + ": changed: " + change));
        redacted.left().forEach(name -> console.err().println(source + ": left in the result: " + name));
        List<String> words = redacted.unknown();
        if (!words.isEmpty()) {
            console.err().println(source + ": look these words over before you publish it, and give those that are names with --hide: "
                    + String.join(", ", words.subList(0, Math.min(words.size(), MOST_WORDS)))
                    + (words.size() > MOST_WORDS ? " and " + (words.size() - MOST_WORDS) + " more" : ""));
        }
        if (!redacted.holds()) {
            console.err().println(source + ": what was written is not fit to be published as it is");
            code = Math.max(code, Exit.FOUND);
        } else if (!redacted.report()) {
            code = Math.max(code, Exit.UNREADABLE);
        }
    }
}
