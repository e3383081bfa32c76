package org.ndrexpert.check;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.InWords;
import org.ndrexpert.rule.Span;

/** Finds rules that never fire: demands that contradict each other, or that nothing can meet. */
final class Contradictions {

    private Contradictions() {}

    static List<Defect> of(StudiedRule rule) {
        Optional<Possibilities.Clash> clash = Possibilities.withoutContradictions(rule.sought()).clash();
        List<Defect> defects = new ArrayList<>();
        clash.ifPresent(found -> defects.add(clash(rule, found)));
        for (Sought sought : rule.sought()) {
            if (sought.isNeeded() && sought.lookup() == null && !Nature.isTold(sought.type())) {
                defects.add(rule.defect(DefectKind.NEVER_TRUE, sought.at(), "no " + sought.type().getSimpleName()
                        + " is a fact of its own", "look it up: " + sought.type().getSimpleName() + "(...) from $catalogue." + lookup(sought.type()) + "(...)"));
            }
        }
        if (clash.isEmpty()) {
            defects.addAll(forbidden(rule));
        }
        return defects;
    }

    private static Defect clash(StudiedRule rule, Possibilities.Clash clash) {
        Demand demand = clash.demand();
        if (clash.other() != null) {
            Span other = clash.other().at();
            boolean elsewhere = !rule.sought().get(clash.sought()).demands().contains(clash.other());
            return rule.defect(DefectKind.NEVER_TRUE, demand.at(), "\"" + demand.text() + "\" and \"" + clash.other().text() + "\""
                    + (other.line() == demand.at().line() ? "" : " on line " + other.line()) + " are never both true"
                    + (elsewhere ? " of one " + rule.sought().get(clash.sought()).type().getSimpleName() : ""), "delete one of them, or write two rules");
        }
        boolean alone = demand.isLiteral() && Nature.valuesOf(rule.sought().get(clash.sought()).type(), demand.component()).where(demand.operator(), demand.literals()).isEmpty();
        return rule.defect(DefectKind.NEVER_TRUE, demand.at(), "\"" + demand.text() + "\" is never true"
                + (alone ? "" : " beside the rest of the rule"), alone ? nature(rule.sought().get(clash.sought()).type(), demand)
                        : "compare with what the rule demands of the same " + demand.component() + " elsewhere");
    }

    private static String nature(Class<?> type, Demand demand) {
        Class<?> component = Shape.of(type).type(demand.component());
        return Number.class.isAssignableFrom(component) ? "the numbers of facts are 0 or more"
                : demand.literals().contains(null) ? demand.component() + " is always known" : "every " + InWords.ofType(component) + " is ruled out";
    }

    /** A lookup that yields rows of a type. */
    private static String lookup(Class<?> type) {
        return Stream.of(Catalogue.class.getMethods()).filter(method -> method.getGenericReturnType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] == type && Collection.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName).sorted().findFirst().orElse("...");
    }

    /** What the rule forbids is what it needs. */
    private static List<Defect> forbidden(StudiedRule rule) {
        List<Defect> defects = new ArrayList<>();
        Possibilities possibilities = rule.possibilities();
        List<Sought> all = rule.sought();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; all.get(i).isForbidden() && j < all.size(); j++) {
                int forbidden = i;
                int needed = j;
                Sought wide = all.get(i).moved(place -> place.sought() == forbidden ? new Given.Place(needed, place.path()) : place);
                if (all.get(j).isNeeded() && possibilities.isFoundBy(j, wide)) {
                    defects.add(rule.defect(DefectKind.NEVER_TRUE, all.get(i).at(), "this forbids what line " + all.get(j).at().line()
                            + " needs", "one of the two is meant otherwise"));
                    break;
                }
            }
        }
        return defects;
    }
}
