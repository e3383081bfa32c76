package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The step of the build that compiles the knowledge into the jar. Ends the build where the knowledge has a defect. */
final class KnowledgeBuild {

    private static final List<String> VOCABULARY = List.of("observation", "evidence", "catalogue");

    private KnowledgeBuild() {}

    /** @param arguments the project's folder, the folder of its classes, a folder to keep compiled rules in between builds */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[1]);
        try {
            build(Path.of(arguments[0]), classes, new UnitCache(Path.of(arguments[2])));
        } catch (KnowledgeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void build(Path project, Path classes, UnitCache cache) throws IOException {
        Path rules = classes.resolve(BuiltInKnowledge.RULES);
        Path facts = classes.resolve(BuiltInKnowledge.FACTS);
        deleteAll(classes.resolve(BuiltInKnowledge.FOLDER));
        String vocabulary = vocabulary(classes.resolve("org/ndrexpert"));
        KnowledgeFolder read = KnowledgeFolder.read(project, vocabulary, cache);
        deleteCompiledRules(classes);
        for (RuleUnit unit : read.units()) {
            for (Map.Entry<String, byte[]> one : unit.compiled().classes().entrySet()) {
                Path file = classes.resolve(one.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, one.getValue());
            }
        }
        Files.write(facts, RecordPacker.pack(PackedFacts.of(read.facts())));
        Files.write(rules, RecordPacker.pack(PackedRules.of(read.digest(), vocabulary, read.units())));
    }

    private static void deleteAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /** Rules that were edited since the last build were compiled under other names. */
    private static void deleteCompiledRules(Path classes) throws IOException {
        Path program = classes.resolve("org/ndrexpert");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class") && !path.startsWith(program)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String vocabulary(Path root) throws IOException {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (String room : VOCABULARY) {
            try (Stream<Path> files = Files.list(root.resolve(room))) {
                for (Path file : files.sorted().toList()) {
                    classes.put(room + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        return Digests.of(classes);
    }
}
