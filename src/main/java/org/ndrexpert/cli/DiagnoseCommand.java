package org.ndrexpert.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.explanation.DiagnosisText;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.Unreadable;
import org.ndrexpert.knowledge.RulesFailedException;
import org.ndrexpert.situation.Known;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diagnose", mixinStandardHelpOptions = true,
        description = "Diagnoses incidents: reports (.eml, .msg, mbox, Maildir, text pasted out of one), incident files (.yaml, .json), folders of"
                + " these, or - for standard input.")
final class DiagnoseCommand implements Callable<Integer> {

    /** What a diagnosis is printed as. */
    enum Format {
        text,
        json,
        yaml
    }

    private final Console console;
    private int code = Exit.DONE;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to diagnose.")
    private List<String> inputs = List.of();

    @Mixin
    private ContextOption context = new ContextOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json (one line for each incident) or yaml; default: text.")
    private Format format = Format.text;

    @Option(names = "--explain", description = "Also tell which rules nearly fired, and what they lack.")
    private boolean explain;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    DiagnoseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<List<Known>> site = context.read(console);
        if (site.isEmpty()) {
            return Exit.UNREADABLE;
        }
        NdrExpert expert = knowledge.load();
        Inputs reader = new Inputs(site.get());
        for (String input : inputs) {
            reader.read(input, console.in(), one -> take(one, expert));
        }
        return code;
    }

    private void take(IncidentReading reading, NdrExpert expert) {
        if (reading instanceof Unreadable unreadable) {
            unreadable.mistakes().forEach(console.err()::println);
            code = Math.max(code, Exit.UNREADABLE);
        } else if (reading instanceof Incident incident) {
            try {
                print(expert.diagnose(incident), explain ? expert.nearMisses(incident) : null, incident.source());
            } catch (RulesFailedException e) {
                console.err().println(incident.source() + ": " + e.getMessage());
                code = Exit.BAD_KNOWLEDGE;
            }
        }
    }

    /** @param nearMisses absent where nobody asked for them */
    private void print(Diagnosis diagnosis, @Nullable List<NearMiss> nearMisses, @Nullable String source) {
        switch (format) {
            case json -> {
                DiagnosisDocument.writeJson(diagnosis, source, nearMisses, console.out());
                console.out().print('\n');
            }
            case yaml -> console.out().print(DiagnosisDocument.yaml(diagnosis, source, nearMisses));
            default -> console.out().print(nearMisses == null ? DiagnosisText.of(diagnosis, source, console.coloured())
                    : DiagnosisText.of(diagnosis, nearMisses, source, console.coloured()));
        }
        console.out().flush();
    }
}
