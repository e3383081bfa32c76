package org.ndrexpert.summary;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.observation.Product;
import org.ndrexpert.report.Report;

/** Where an incident happened: on which servers, at which hosts that refused, with which product. */
final class Places {

    private Places() {}

    /**
     * The servers that findings are judged on, with the best verdict there. Where no finding names one it is the server that wrote
     * the report; the name is empty where nobody names any.
     */
    static Map<String, Verdict> servers(Case one) {
        Map<String, Verdict> servers = new TreeMap<>();
        for (Finding finding : one.standing()) {
            finding.servers().forEach(server -> servers.merge(Names.host(server), Verdict.of(finding.certainty()),
                    (known, other) -> known.compareTo(other) <= 0 ? known : other));
        }
        if (servers.isEmpty()) {
            servers.put(one.report().map(Places::writer).orElse(""), one.verdict());
        }
        return servers;
    }

    private static String writer(Report report) {
        return Names.host(report.generatingServer() != null ? report.generatingServer() : report.reportingMta());
    }

    /** The hosts that refused or did not answer, each once; empty where the report names none. */
    static Set<String> remotes(Case one) {
        Set<String> remotes = new TreeSet<>();
        one.report().ifPresent(report -> {
            add(remotes, report.receivingServer());
            report.recipients().forEach(recipient -> add(remotes, recipient.remoteMta()));
        });
        return remotes;
    }

    private static void add(Set<String> hosts, @Nullable String host) {
        if (host != null && !host.isBlank()) {
            hosts.add(Names.host(host));
        }
    }

    /** What wrote the report: the product, or the layout where the product is none that is known. */
    static String product(Case one) {
        return one.report().map(report -> report.product() == null || report.product() == Product.OTHER
                ? Words.layout(report.format()) : report.product().term()).orElse(Words.NO_REPORT);
    }
}
