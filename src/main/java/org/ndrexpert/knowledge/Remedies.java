package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Advice;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Recommendation;
import org.ndrexpert.evidence.Verdict;

/** Makes remedies of recommendations, in the order of the findings that they are for. */
final class Remedies {

    private Remedies() {}

    static List<Remedy> of(List<Finding> findings, Conclusions conclusions, Explanation explanation, Catalogue catalogue) {
        Map<String, Certainty> certainties = new HashMap<>();
        for (Verdict verdict : conclusions.all(Verdict.class)) {
            certainties.merge(verdict.article() + '\n' + verdict.scope().server(), verdict.certainty(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        List<Remedy> remedies = new ArrayList<>();
        for (Recommendation one : conclusions.all(Recommendation.class)) {
            remedies.add(new Remedy(one.article(), named(one.server()), one.remedial(), one.applicability(),
                    certainties.get(one.article() + '\n' + one.server()), explanation.of(one)));
        }
        for (Advice one : conclusions.all(Advice.class)) {
            List<Inference> why = explanation.of(one);
            one.steps().steps().forEach(step -> remedies.add(new Remedy(one.article(), named(one.server()), step, Applicability.APPLIES,
                    certainties.get(one.article() + '\n' + one.server()), why)));
        }
        Map<String, Integer> rank = new HashMap<>();
        findings.forEach(finding -> rank.putIfAbsent(finding.article().article(), rank.size()));
        remedies.sort(Comparator.<Remedy>comparingInt(one -> rank.get(one.article()))
                .thenComparing(Remedy::server)
                .thenComparing(one -> one.remedial().kind())
                .thenComparingInt(one -> catalogue.placeOf(one.remedial()))
                .thenComparing(one -> one.remedial() instanceof Step step ? step.text() : ""));
        return remedies;
    }

    /** Empty for a server that has no name of its own. */
    private static String named(String server) {
        List<String> servers = Findings.servers(server);
        return servers.isEmpty() ? "" : servers.get(0);
    }
}
