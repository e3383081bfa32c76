package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.ndrexpert.schema.EditorFile;
import org.ndrexpert.schema.EditorFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "schemas", mixinStandardHelpOptions = true,
        description = "Sets VS Code up for a folder of knowledge or of incidents: writes JSON Schemas into .vscode/ndr-schemas, and the"
                + " settings by which its YAML extension (redhat.vscode-yaml) completes, explains and checks facts, test cases and"
                + " incidents as they are written. Settings that are there already are left as they are, and what to add to them is"
                + " printed.",
        footer = {"", "Schemas are tied to files by their folders: facts, test-cases, incidents,",
            "and context for site facts. For a file that lies elsewhere, and for an editor",
            "that does not read .vscode, name the schema in the first line of the file, by",
            "its path from there:",
            "", "    # yaml-language-server: $$schema=.vscode/ndr-schemas/incident.json", "",
            "A schema cannot see quotes: that a code such as 5.1.1 lacks them is told when",
            "the file is read."})
final class SchemasCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder that is opened in the editor; default: the current one.")
    private Path folder = Path.of("");

    SchemasCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            throw new CommandLine.ParameterException(spec.commandLine(), folder + " is no folder.");
        }
        try {
            for (EditorFile file : EditorFiles.all()) {
                tell(file, file.placeIn(folder));
            }
            return Exit.DONE;
        } catch (IOException e) {
            console.err().println("ndr: not all of it could be written: " + e);
            return Exit.OUTPUT_LOST;
        }
    }

    private void tell(EditorFile file, EditorFile.Placement placement) {
        Path path = folder.resolve(file.path());
        switch (placement) {
            case WRITTEN -> console.out().println("wrote " + path);
            case UNCHANGED -> console.out().println("is there already: " + path);
            case KEPT -> console.out().println("left as it is: " + path + ", to which you have to add:\n" + file.text().stripTrailing());
        }
    }
}
