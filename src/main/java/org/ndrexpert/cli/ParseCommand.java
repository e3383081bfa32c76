package org.ndrexpert.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.ndrexpert.explanation.DiagnosisDocument;
import org.ndrexpert.explanation.ReportText;
import org.ndrexpert.incident.Incident;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Inputs;
import org.ndrexpert.incident.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "parse", mixinStandardHelpOptions = true,
        description = "Shows what reports say and where they say it, as the report object of a diagnosis, without applying rules.")
final class ParseCommand implements Callable<Integer> {

    /** What a report is printed as. */
    enum Format {
        json,
        text
    }

    private final Console console;
    private int code = Exit.DONE;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports (.eml, .msg, mbox, Maildir, text pasted out of one), incident files that name one, folders of these, or -.")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "json (one line for each report) or text; default: json.")
    private Format format = Format.json;

    ParseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Inputs reader = new Inputs(List.of());
        inputs.forEach(input -> reader.read(input, console.in(), this::take));
        return code;
    }

    private void take(IncidentReading reading) {
        if (reading instanceof Unreadable unreadable) {
            unreadable.mistakes().forEach(console.err()::println);
            code = Exit.UNREADABLE;
        } else if (reading instanceof Incident incident && incident.reading() == null) {
            console.err().println(incident.source() + ": this incident has no report");
            code = Exit.UNREADABLE;
        } else if (reading instanceof Incident incident) {
            String source = String.valueOf(incident.source());
            console.out().print(format == Format.json ? DiagnosisDocument.json(incident.reading(), source) + "\n"
                    : ReportText.of(incident.reading(), source, console.coloured()));
            console.out().flush();
        }
    }
}
