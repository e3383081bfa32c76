package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.evidence.Recommendation;
import org.ndrexpert.evidence.Verdict;

/** Makes remedies of recommendations, in the order of the findings that they are for. */
final class Remedies {

    private Remedies() {}

    static List<Remedy> of(List<Finding> findings, Conclusions conclusions, Explanation explanation, Catalogue catalogue) {
        List<Recommendation> recommendations = new ArrayList<>(conclusions.all(Recommendation.class));
        if (recommendations.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> rank = new HashMap<>();
        findings.forEach(finding -> rank.putIfAbsent(finding.article().article(), rank.size()));
        Map<String, Certainty> certainties = new HashMap<>();
        for (Verdict verdict : conclusions.all(Verdict.class)) {
            certainties.merge(verdict.article() + '\n' + verdict.scope().server(), verdict.certainty(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        recommendations.sort(Comparator.<Recommendation>comparingInt(one -> rank.get(one.article()))
                .thenComparing(Recommendation::server)
                .thenComparing(one -> one.remedial().kind())
                .thenComparingInt(one -> catalogue.placeOf(one.remedial()))
                .thenComparing(one -> one.remedial() instanceof Step step ? step.text() : ""));
        List<Remedy> remedies = new ArrayList<>(recommendations.size());
        for (Recommendation one : recommendations) {
            List<String> servers = Findings.servers(one.server());
            remedies.add(new Remedy(one.article(), servers.isEmpty() ? "" : servers.get(0), one.remedial(), one.applicability(),
                    certainties.get(one.article() + '\n' + one.server()), explanation.of(one)));
        }
        return remedies;
    }
}
