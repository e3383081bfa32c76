package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Binding;
import org.ndrexpert.rule.RuleText.Conclusion;

/**
 * Finds conditions of a decision that any server's or any recipient's fact meets. Where another condition of the rule on the same kind
 * of fact is tied to the server, this one is free on purpose.
 */
final class Joins {

    private static final Map<Class<?>, String> RECIPIENT = Map.of(RecipientFailure.class, "finalRecipient", DeliveryAttempt.class, "recipient");

    /** What says which server is meant beside its name. */
    private static final Set<String> TELLING = Set.of("roles", "implied", "site");

    private final StudiedRule rule;
    private final Set<Conclusion> deciding = Set.of(Conclusion.SUPPORT, Conclusion.CONFIRMATION, Conclusion.EXCLUSION);
    private final List<Defect> defects = new ArrayList<>();

    private Joins(StudiedRule rule) {
        this.rule = rule;
    }

    static List<Defect> of(StudiedRule rule, Suspicions suspicions) {
        Joins joins = new Joins(rule);
        String article = rule.text().article();
        if (article == null || !joins.deciding.contains(rule.text().conclusion())) {
            return List.of();
        }
        for (int i = 0; i < rule.sought().size(); i++) {
            Class<?> type = rule.sought().get(i).type();
            String recipient = RECIPIENT.get(type);
            if (recipient != null && suspicions.recipient(article) == Suspicions.Part.FILLED) {
                joins.check(i, recipient, "recipient");
            } else if (type == Server.class && suspicions.server(article) == Suspicions.Part.FILLED) {
                joins.check(i, "name", "server");
            } else if (Observation.class.isAssignableFrom(type) && Shape.of(type).has("server") && suspicions.server(article) == Suspicions.Part.FILLED) {
                joins.check(i, "server", "server");
            }
        }
        return joins.defects;
    }

    private void check(int index, String component, String part) {
        Sought sought = rule.sought().get(index);
        boolean tiedElsewhere = false;
        for (int i = 0; i < rule.sought().size(); i++) {
            tiedElsewhere |= i != index && rule.sought().get(i).type() == sought.type() && isTied(i, component);
        }
        if (sought.isNeeded() && !isTied(index, component) && !tiedElsewhere) {
            String type = sought.type().getSimpleName();
            defects.add(rule.defect(DefectKind.UNJOINED, sought.at(), "this " + type + (sought.type() == Server.class ? " may be another one" : " may be that of another " + part),
                    "write " + type + "(" + component + " == $scope." + part + ", ...)"));
        }
    }

    private boolean isTied(int index, String component) {
        Sought sought = rule.sought().get(index);
        boolean demanded = sought.demands().stream().anyMatch(demand -> demand.component().equals(component)
                || sought.type() == Server.class && TELLING.contains(demand.component())
                || demand.givens().stream().anyMatch(given -> given instanceof Given.Place place && isFact(place, index)));
        return demanded || rule.bindings().values().stream().anyMatch(binding -> isUsed(binding, index, component));
    }

    /** Whether it is a component of another fact; the catalogue's rows tie nothing to a server. */
    private boolean isFact(Given.Place place, int index) {
        Sought sought = rule.sought().get(place.sought());
        return place.sought() != index && sought.lookup() == null && sought.type() != Catalogue.class;
    }

    private boolean isUsed(Binding binding, int index, String component) {
        return binding.pattern() == index && (binding.component() == null || binding.component().equals(component));
    }
}
