package org.ndrexpert.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.YamlReader;

/** The knowledge that was compiled and checked when the program was built. */
final class BuiltInKnowledge {

    static final String RESOURCE = "META-INF/ndr-expert/knowledge.json";

    private static @Nullable BuiltInKnowledge read;

    private final String digest;
    private final String vocabulary;
    private final List<UnitJson> units = new ArrayList<>();
    private final List<Node> facts;

    private BuiltInKnowledge(byte[] json) {
        Document document = YamlReader.read("knowledge.json", json);
        Node.Mapping root = (Node.Mapping) document.roots().get(0);
        digest = text(root, "digest");
        vocabulary = text(root, "vocabulary");
        List<Mistake> mistakes = new ArrayList<>(document.mistakes());
        Binder binder = new Binder("knowledge.json", mistakes);
        for (Node unit : items(root, "units")) {
            units.add(binder.bind(unit, UnitJson.class, "units"));
        }
        facts = items(root, "facts");
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("the built-in knowledge is damaged: " + mistakes);
        }
    }

    /** The fingerprint of the types that rules are compiled against. */
    static String vocabulary() {
        return read().vocabulary;
    }

    /** As {@link #vocabulary()}; empty while the program is being built and there is none yet. */
    static String vocabularyOrNone() {
        return BuiltInKnowledge.class.getClassLoader().getResource(RESOURCE) == null ? "" : vocabulary();
    }

    static Stratum stratum() {
        BuiltInKnowledge built = read();
        FactsReader facts = new FactsReader();
        built.facts.forEach(fact -> facts.read("", fact));
        ClassLoader loader = BuiltInKnowledge.class.getClassLoader();
        List<LoadedUnit> units = built.units.stream().map(unit -> LoadedUnit.of(unit.rules(), loader, unit.model(), "")).toList();
        return new Stratum("", facts.facts(), units, built.digest);
    }

    /** SHA-256 of its rules and facts. */
    static String digest() {
        return read().digest;
    }

    /** The built-in unit of this key, whose classes are on the class path; null where the text is not a built-in one. */
    static @Nullable RuleUnit unit(String key) {
        for (UnitJson unit : read().units) {
            if (unit.key().equals(key)) {
                return new RuleUnit(unit.file(), key, unit.rules(), new RuleCompiler.Compiled(unit.model(), Map.of()));
            }
        }
        return null;
    }

    private static synchronized BuiltInKnowledge read() {
        if (read == null) {
            try (InputStream in = BuiltInKnowledge.class.getClassLoader().getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the program was built without its knowledge: " + RESOURCE + " is missing");
                }
                read = new BuiltInKnowledge(in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("the built-in knowledge cannot be read", e);
            }
        }
        return read;
    }

    private static String text(Node.Mapping root, String key) {
        return ((Node.Scalar) value(root, key)).text();
    }

    private static List<Node> items(Node.Mapping root, String key) {
        return ((Node.Sequence) value(root, key)).items();
    }

    private static Node value(Node.Mapping root, String key) {
        return root.entries().stream().filter(entry -> entry.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the built-in knowledge has no " + key)).value();
    }
}
