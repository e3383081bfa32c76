package org.ndrexpert.knowledge;

import java.util.List;

import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.situation.Description;

/** A rule that fired and the facts that it matched, in the order of its patterns. */
record Reason(String rule, List<Object> matched) {

    /** A text by which reasons of one rule can be put in order. */
    String inFull() {
        StringBuilder text = new StringBuilder();
        for (Object fact : matched) {
            if (fact instanceof Observation observation) {
                text.append(Description.inFull(observation));
            } else if (fact instanceof Hotfix hotfix) {
                text.append(hotfix.file()).append(hotfix.platform());
            }
        }
        return text.toString();
    }
}
