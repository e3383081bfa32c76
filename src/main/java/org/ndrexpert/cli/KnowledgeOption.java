package org.ndrexpert.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.NdrExpert;
import picocli.CommandLine.Option;

/** The options that choose the knowledge. */
final class KnowledgeOption {

    /** The property by which the launcher tells where the built-in knowledge stands as it is written. */
    private static final String HOME = "ndr.home";

    @Option(names = "--knowledge", paramLabel = "DIR", defaultValue = "${env:NDR_KNOWLEDGE}",
            description = "Use the rules and facts in DIR in place of the built-in ones. Rules are program code: use only what"
                    + " you trust. Default: the folder that NDR_KNOWLEDGE names, or else the built-in knowledge.")
    private @Nullable Path folder;

    @Option(names = "--layer", paramLabel = "DIR",
            description = "Lay the rules and facts in DIR over that knowledge: they add items, replace those of the same id, or retire"
                    + " them; repeatable, the lower ones first. Default: the folders that NDR_LAYERS lists as PATH does.")
    private List<Path> layers = List.of();

    /** Whether no folder is named, neither here nor in the environment. */
    boolean isBuiltIn() {
        return folder == null && over().isEmpty();
    }

    private List<Path> over() {
        return layers.isEmpty() ? listed(System.getenv("NDR_LAYERS")) : layers;
    }

    /** The folder with the built-in knowledge as it is written; empty where it is here only as it was compiled. */
    static Optional<Path> builtIn() {
        return Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    }

    /** The folders of the knowledge that {@link #load} reads, the lowest first. */
    List<Path> folders() {
        return Stream.concat((folder == null ? builtIn() : Optional.of(folder)).stream(), over().stream()).toList();
    }

    NdrExpert load() {
        Path[] over = over().toArray(Path[]::new);
        return folder == null ? NdrExpert.withLayers(over) : NdrExpert.load(folder, over);
    }

    /**
     * The knowledge for running tests: of layers only those that the command names.
     *
     * @param tested the folder whose rules and facts are tested, or are below the layers; absent where the user names none
     */
    NdrExpert loadFor(@Nullable Path tested) {
        Path below = below(tested);
        Path[] over = layers.toArray(Path[]::new);
        return below == null ? NdrExpert.withLayers(over) : NdrExpert.load(below, over);
    }

    /** The folders that {@link #loadFor} reads, the lowest first. */
    List<Path> foldersFor(@Nullable Path tested) {
        return Stream.concat(Stream.ofNullable(below(tested)), layers.stream()).toList();
    }

    /** Without layers the current folder, with layers what the options say; absent where that is the built-in knowledge. */
    private @Nullable Path below(@Nullable Path tested) {
        return tested != null ? tested : layers.isEmpty() ? Path.of("") : folder;
    }

    /** The layers that the command names, the lower ones first. */
    List<Path> named() {
        return layers;
    }

    /** Folders as in an environment variable; empty places between separators are none. */
    static List<Path> listed(@Nullable String variable) {
        return variable == null ? List.of()
                : Stream.of(variable.split(File.pathSeparator)).filter(name -> !name.isBlank()).map(Path::of).toList();
    }
}
