package org.ndrexpert.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The knowledge that was compiled and checked when the program was built. */
final class BuiltInKnowledge {

    static final String FOLDER = "META-INF/ndr-expert/";
    static final String RULES = FOLDER + "rules.bin";
    static final String FACTS = FOLDER + "facts.bin";

    private static @Nullable PackedRules rules;
    private static @Nullable Facts facts;

    private BuiltInKnowledge() {}

    /** The fingerprint of the types that rules are compiled against. */
    static String vocabulary() {
        return rules().vocabulary();
    }

    /** As {@link #vocabulary()}; empty while the program is being built and there is none yet. */
    static String vocabularyOrNone() {
        return BuiltInKnowledge.class.getClassLoader().getResource(RULES) == null ? "" : vocabulary();
    }

    static Stratum stratum() {
        ClassLoader loader = BuiltInKnowledge.class.getClassLoader();
        List<LoadedUnit> units = rules().units().stream().map(unit -> LoadedUnit.of(unit.rules(), loader, unit.model(), "")).toList();
        return new Stratum("", facts(), units, digest());
    }

    /** Reads it for whoever asks next. */
    static void prepare() {
        try {
            rules();
            facts();
        } catch (IllegalStateException | LinkageError e) {
            // Whoever asks next will be told the same.
        }
    }

    /** SHA-256 of its rules and facts. */
    static String digest() {
        return rules().digest();
    }

    /** The built-in unit of this key, whose classes are on the class path; null where the text is not a built-in one. */
    static @Nullable RuleUnit unit(String key) {
        for (UnitJson unit : rules().units()) {
            if (unit.key().equals(key)) {
                return new RuleUnit(unit.file(), key, unit.rules(), new RuleCompiler.Compiled(unit.model(), Map.of()));
            }
        }
        return null;
    }

    private static synchronized PackedRules rules() {
        if (rules == null) {
            rules = UnpackedRules.read(bytes(RULES));
        }
        return rules;
    }

    private static synchronized Facts facts() {
        if (facts == null) {
            facts = UnpackedFacts.read(bytes(FACTS)).facts();
        }
        return facts;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = BuiltInKnowledge.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its knowledge: " + resource + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the built-in knowledge cannot be read", e);
        }
    }
}
