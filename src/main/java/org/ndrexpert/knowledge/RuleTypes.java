package org.ndrexpert.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.AppliesTo;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.Release;
import org.ndrexpert.catalogue.Remedial;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.catalogue.Status;
import org.ndrexpert.evidence.Contradiction;
import org.ndrexpert.evidence.UnexpectedCode;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.rule.Vocabulary;

/** The types that rules may touch: those of {@link Vocabulary}, and what conclusions and components are made of besides. */
final class RuleTypes {

    /** Every type by its simple name. */
    static final Map<String, Class<?>> BY_NAME = types();

    private RuleTypes() {}

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new HashMap<>(Vocabulary.TYPES);
        Stream.of(Contradiction.class, UnexpectedCode.class, FileVersion.class, AppliesTo.class, Kind.class, Release.class, Remedial.class,
                        Signature.class, Status.class)
                .forEach(type -> types.put(type.getSimpleName(), type));
        return Map.copyOf(types);
    }
}
