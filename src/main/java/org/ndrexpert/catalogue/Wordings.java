package org.ndrexpert.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things are asked for, by kind of observation and component. */
final class Wordings {

    /** Under each kind by component; under the empty one what is said of the kind as a whole. */
    private final Map<String, Map<String, Wording>> wordings = new HashMap<>();

    Wordings(List<Wording> questions) {
        for (Wording wording : questions) {
            int dot = wording.asks().indexOf('.');
            String kind = dot < 0 ? wording.asks() : wording.asks().substring(0, dot);
            wordings.computeIfAbsent(kind, name -> new HashMap<>()).put(dot < 0 ? "" : wording.asks().substring(dot + 1), wording);
        }
    }

    /** The wording for {@code kind.component}, or else for the kind. */
    Optional<Wording> of(String kind, String component) {
        Map<String, Wording> ofKind = wordings.getOrDefault(kind, Map.of());
        Wording exact = ofKind.get(component);
        return Optional.ofNullable(exact != null ? exact : ofKind.get(""));
    }

    boolean isComponent(String kind, String component) {
        return !component.isEmpty() && wordings.getOrDefault(kind, Map.of()).containsKey(component);
    }
}
