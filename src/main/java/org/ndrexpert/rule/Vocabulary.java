package org.ndrexpert.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.AppliesTo;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Claim;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.EventSignature;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.HotfixFit;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Release;
import org.ndrexpert.catalogue.Remedial;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.ServicePackFit;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.catalogue.Status;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.catalogue.Steps;
import org.ndrexpert.evidence.Advice;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Confirmation;
import org.ndrexpert.evidence.Contradiction;
import org.ndrexpert.evidence.Exclusion;
import org.ndrexpert.evidence.HotfixOption;
import org.ndrexpert.evidence.Recommendation;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Support;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.evidence.UnexpectedCode;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Shape;

/** The types that rules may name. */
public final class Vocabulary {

    /** Every type that a pattern or a constant in a rule may name, by simple name. */
    public static final Map<String, Class<?>> TYPES = types();

    /** The names of those that a pattern may match, sorted. */
    static final List<String> MATCHED = TYPES.values().stream().filter(type -> !type.isEnum() && type != Scope.class).map(Class::getSimpleName).sorted().toList();

    /** Every type that a conclusion may name. */
    static final Map<String, Class<?>> CONCLUDED = and(TYPES, Contradiction.class, UnexpectedCode.class);
    /** Every type that a compiled rule may name: also what components and the makings of conclusions are of. */
    public static final Map<String, Class<?>> REACHED = and(CONCLUDED, FileVersion.class, AppliesTo.class, Kind.class, Release.class,
            Remedial.class, Signature.class, Step.class, Status.class);

    private Vocabulary() {}

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new HashMap<>();
        Stream.of(Observation.class.getPermittedSubclasses()).forEach(type -> {
            types.put(type.getSimpleName(), type);
            Shape.of(type).types().filter(Class::isEnum).forEach(value -> types.put(value.getSimpleName(), value));
        });
        return and(types, Role.class, Suspicion.class, Support.class, Confirmation.class, Exclusion.class, Verdict.class, Recommendation.class, Advice.class, HotfixOption.class,
                        Scope.class, Certainty.class, Applicability.class, Catalogue.class, Article.class, CodeUse.class, Hotfix.class, HotfixFit.class,
                        ServicePack.class, ServicePackFit.class, Steps.class, Limit.class, Claim.class, SignatureFit.class,
                        EventSignature.class);
    }

    private static Map<String, Class<?>> and(Map<String, Class<?>> types, Class<?>... more) {
        Map<String, Class<?>> all = new HashMap<>(types);
        Stream.of(more).forEach(type -> all.put(type.getSimpleName(), type));
        return Map.copyOf(all);
    }
}
