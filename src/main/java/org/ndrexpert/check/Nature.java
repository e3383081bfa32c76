package org.ndrexpert.check;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.yaml.Required;

/** What is true of the components of facts before any rule speaks of them. */
final class Nature {

    /** What is worked out of every observation of its kind before the rules run. */
    private static final Map<Class<?>, Set<String>> ALWAYS_TOLD = Map.of(Server.class, Set.of("roles", "implied"),
            RecipientFailure.class, Set.of("phrases", "quoted", "toldOutright"), DeliveryAttempt.class, Set.of("phrases"));

    private Nature() {}

    /** The values that a component can have. */
    static Values valuesOf(Class<?> type, String component) {
        return Values.of(Shape.of(type).type(component), !isAlwaysThere(type, component));
    }

    /** The values at the end of a path that begins at a fact. */
    static Values valuesOf(Class<?> type, List<String> path) {
        Class<?> of = type;
        for (String step : path.subList(0, path.size() - 1)) {
            of = Shape.of(of).type(step);
        }
        return valuesOf(of, path.get(path.size() - 1));
    }

    static boolean isAlwaysThere(Class<?> type, String component) {
        if (ALWAYS_TOLD.getOrDefault(type, Set.of()).contains(component) || type.getPackage() == Suspicion.class.getPackage()) {
            return true;
        }
        return !Observation.class.isAssignableFrom(type) && isRequired(type, component);
    }

    private static boolean isRequired(Class<?> type, String component) {
        for (RecordComponent one : type.getRecordComponents()) {
            if (one.getName().equals(component)) {
                return one.isAnnotationPresent(Required.class);
            }
        }
        return false;
    }

    /** Whether a session is told facts of the type, and the catalogue does not keep them. */
    static boolean isTold(Class<?> type) {
        return Observation.class.isAssignableFrom(type) || type == Catalogue.class || type.getPackage() == Suspicion.class.getPackage();
    }
}
