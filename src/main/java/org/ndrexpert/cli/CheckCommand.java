package org.ndrexpert.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.check.Checkup;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.defect.DefectPage;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.defect.Severity;
import org.ndrexpert.explanation.InspectionAnnotations;
import org.ndrexpert.explanation.InspectionDocument;
import org.ndrexpert.explanation.InspectionJunit;
import org.ndrexpert.explanation.InspectionSarif;
import org.ndrexpert.explanation.InspectionText;
import org.ndrexpert.yaml.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Finds what is wrong with the rules, facts and test cases of a knowledge folder, without running the test cases.",
        footer = {"", "A warning or note that is none is silenced by a comment with a reason, behind what it is about or above it:",
            "  # ndr:ignore NDR-F016 the vendor knows of no remedy", "In rules it begins with // in place of #. Errors are not silenced.",
            "Exit codes: 0 nothing or only notes, 1 errors or warnings, 2 wrong usage."})
final class CheckCommand implements Callable<Integer> {

    /** What the findings are printed as. */
    enum Format {
        text,
        json,
        sarif,
        junit,
        github
    }

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR",
            description = "Folder with rules, facts and test-cases; default: the current one. With --layer, the knowledge below the layers, of"
                    + " which the last is checked; default then: as --knowledge says.")
    private @Nullable Path folder;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, json (one object), sarif (2.1.0), junit (XML) or github (annotations of a workflow); default: text.")
    private Format format = Format.text;

    @Option(names = "--strict", description = "End with 1 also where there are only notes, such as marks that are not filled in yet.")
    private boolean strict;

    @Option(names = "--explain", paramLabel = "ID", arity = "0..1", fallbackValue = "",
            description = "Print the page of a finding's id, as in --explain NDR-F007, and check nothing; without ID all ids with their titles.")
    private @Nullable String explained;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (explained != null) {
            explain(explained);
            return Exit.DONE;
        }
        List<Path> folders = folders();
        for (Path one : folders) {
            if (!Files.isDirectory(one)) {
                throw new ParameterException(spec.commandLine(), one + " is no folder. Name the folder that has rules, facts and test-cases.");
            }
        }
        Inspection found = Checkup.of(folders);
        console.out().print(switch (format) {
            case text -> InspectionText.of(found, console.coloured());
            case json -> InspectionDocument.json(found);
            case sarif -> InspectionSarif.of(found);
            case junit -> InspectionJunit.of(found);
            case github -> InspectionAnnotations.of(found);
        });
        console.out().flush();
        long serious = found.defects().size() - (strict ? 0 : found.count(Severity.NOTE));
        return serious > 0 ? Exit.FOUND : Exit.DONE;
    }

    /** The lowest first; the last is what is checked. */
    private List<Path> folders() {
        if (knowledge.named().isEmpty() && spec.commandLine().getParseResult().hasMatchedOption("--knowledge")) {
            throw new ParameterException(spec.commandLine(),
                    "--knowledge says what is below the layers, and there are none. Name the folder to be checked without an option.");
        }
        List<Path> named = knowledge.foldersFor(folder);
        if (named.size() > knowledge.named().size()) {
            return named;
        }
        Path home = KnowledgeOption.builtIn().orElseThrow(() -> new ParameterException(spec.commandLine(),
                "Name the folder of the knowledge below the layers: the built-in one is here only as it was compiled."));
        return Stream.concat(Stream.of(home), named.stream()).toList();
    }

    private void explain(String id) {
        if (id.isEmpty()) {
            for (DefectKind kind : DefectKind.values()) {
                console.out().printf("%-9s %-8s %s%n", kind.id(), kind.severity().term(), kind.title());
            }
            return;
        }
        String whole = id.toUpperCase(Locale.ROOT).startsWith("NDR-") ? id : "NDR-" + id;
        DefectKind kind = DefectKind.of(whole).orElseThrow(() -> {
            List<String> ids = Stream.of(DefectKind.values()).map(DefectKind::id).toList();
            return new ParameterException(spec.commandLine(), "There is no id " + id + "."
                    + Spelling.nearest(whole, ids).map(near -> " Did you mean " + near + "?").orElse("") + " ndr check --explain lists all.");
        });
        console.out().print(DefectPage.of(kind));
    }
}
