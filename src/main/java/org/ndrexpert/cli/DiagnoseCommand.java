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
        return EachIncident.of(inputs, site.get(), console, incident ->
                print(expert.diagnose(incident), explain ? expert.nearMisses(incident) : null, incident.source()));
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
