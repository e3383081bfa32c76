package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Operator;

/** Finds comparisons that hold for more than their author thinks of: for what nobody knows, and for events of any source. */
final class Unknowns {

    private Unknowns() {}

    static List<Defect> of(StudiedRule rule) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < rule.sought().size(); i++) {
            Sought sought = rule.sought().get(i);
            int index = i;
            if (sought.isNeeded() && Observation.class.isAssignableFrom(sought.type())) {
                sought.demands().stream().filter(demand -> holdsUnknown(rule, sought, index, demand)).forEach(demand ->
                        defects.add(rule.defect(DefectKind.COUNTS_UNKNOWN, demand.at(), "\"" + demand.text() + "\" also holds where "
                                + demand.component() + " is not known", "add " + demand.component() + " != null" + (demand.operator() == Operator.DIFFERENT
                                        ? ", or write " + demand.text().replace("!= ", "not in (") + ") where what is unknown is to count" : ""))));
            }
            if (sought.type() == LoggedEvent.class) {
                event(rule, sought, defects);
            }
        }
        return defects;
    }

    private static boolean holdsUnknown(StudiedRule rule, Sought sought, int index, Demand demand) {
        boolean negative = demand.operator() == Operator.NOT_CONTAINS || demand.operator() == Operator.DIFFERENT
                && !demand.givens().contains(new Given.Literal(null));
        return negative && !Shape.of(sought.type()).isIdentity(demand.component())
                && rule.possibilities().valuesOf(new Given.Place(index, List.of(demand.component()))).unknown();
    }

    private static void event(StudiedRule rule, Sought sought, List<Defect> defects) {
        boolean source = sought.demands().stream().anyMatch(demand -> demand.component().equals("source"));
        sought.demands().stream().filter(demand -> demand.component().equals("id") && !source).findFirst().ifPresent(demand ->
                defects.add(rule.defect(DefectKind.NO_EVENT_SOURCE, demand.at(), "\"" + demand.text() + "\" is met by events of every source",
                        "name the source too, as in source == \"MSExchangeMTA\"")));
    }
}
