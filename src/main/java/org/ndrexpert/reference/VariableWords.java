package org.ndrexpert.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.ndrexpert.catalogue.EventSignature;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Operand;

/** What the variables of one rule stand for, as a person reads it. */
final class VariableWords {

    private static final String SCOPE = "$scope";

    private static final String OF_THIS = " of this item";

    /** What an item has. */
    private static final Set<Class<?>> OWN = Set.of(Hotfix.class, ServicePack.class, SignatureFit.class, EventSignature.class);

    private final Map<String, String> bound = new HashMap<>();

    VariableWords() {
        bound.put(SCOPE + ".server", "the server in question");
        bound.put(SCOPE + ".recipient", "the recipient in question");
    }

    /** What a condition is about: the kind of fact, in lower case. */
    static String kind(Condition condition) {
        String kind = Words.of(Shape.of(condition.type()).kind());
        if (condition.type() == Limit.class && condition.lookup() != null
                && condition.lookup().arguments().get(0) instanceof Operand.Literal name) {
            return kind + " of " + Words.of(String.valueOf(name.value()));
        }
        return OWN.contains(condition.type()) ? kind + OF_THIS : kind;
    }

    /** Takes in the variables that a condition gives values to. */
    void bind(Condition condition) {
        String kind = kind(condition);
        if (condition.variable() != null) {
            bound.put(condition.variable(), that(kind));
        }
        for (Constraint constraint : condition.constraints()) {
            if (constraint.variable() != null && !constraint.variable().equals(SCOPE)) {
                bound.put(constraint.variable(), component(condition, constraint.component(), kind));
            }
        }
    }

    private static String component(Condition condition, String component, String kind) {
        if (condition.type() == Server.class && component.equals("name")) {
            return "that server";
        }
        return switch (component) {
            case "server" -> "the server of " + that(kind);
            case "refusedBy" -> "the server that refused";
            default -> "the " + Words.of(component) + " of " + that(kind);
        };
    }

    private static String that(String kind) {
        int owner = kind.indexOf(" of ");
        String thing = owner < 0 ? kind : kind.substring(0, owner);
        return (thing.endsWith("s") ? "those " : "that ") + thing;
    }

    /** Whether a variable was given a value before. */
    boolean has(Operand variable) {
        return bound.containsKey(name((Operand.Variable) variable));
    }

    /** What a component is compared with. */
    String value(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return ComparisonWords.literal(literal.value());
        }
        Operand.Variable variable = (Operand.Variable) operand;
        String whole = bound.get(name(variable));
        if (whole != null) {
            return whole;
        }
        String owner = bound.getOrDefault(variable.name(), "it");
        return variable.path().isEmpty() ? owner : "the " + Words.of(variable.path().get(variable.path().size() - 1)) + " of " + owner;
    }

    private static String name(Operand.Variable variable) {
        return variable.path().isEmpty() ? variable.name() : variable.name() + "." + String.join(".", variable.path());
    }
}
