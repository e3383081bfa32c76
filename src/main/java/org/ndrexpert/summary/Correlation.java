package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.evidence.Certainty;

/** In which groups an incident may stand, with others that are not known yet. */
final class Correlation {

    /** Of a report with more recipients these tell enough. */
    private static final int RECIPIENTS = 20;

    private Correlation() {}

    /** Groups about one recipient. */
    static List<Cell> repeats(Case one) {
        List<Cell> cells = new ArrayList<>();
        for (Finding finding : leading(one)) {
            boolean loop = isLoop(one, finding);
            Set<String> places = loop ? hosts(finding.servers()) : Set.of("");
            List<String> recipients = finding.recipients().isEmpty() && loop ? List.of("") : finding.recipients();
            places.forEach(place -> recipients.stream().limit(RECIPIENTS).forEach(recipient ->
                    cells.add(cell(loop ? GroupKind.LOOP : GroupKind.REPEAT, finding, place, recipient))));
        }
        return cells;
    }

    /** Whether the cause is one of loops, or the report itself says that the mail went round. */
    private static boolean isLoop(Case one, Finding finding) {
        return GroupKind.isLoop(finding.article())
                || one.report().stream().flatMap(report -> report.recipients().stream()).anyMatch(GroupKind::isLoop);
    }

    /** Groups about one place, be it the server of a cause or the host that refused; one that does not answer makes one though no cause is known. */
    static List<Cell> bursts(Case one) {
        if (one.when() == null) {
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        boolean outage = one.report().stream().flatMap(report -> report.recipients().stream()).anyMatch(Reach::isOutage);
        if (outage && one.standing().isEmpty()) {
            Places.remotes(one).forEach(place -> cells.add(new Cell(GroupKind.OUTAGE, "", "", place, "")));
        }
        for (Finding finding : leading(one)) {
            boolean unreachable = Reach.isOutage(finding.article());
            if (!isLoop(one, finding) && (unreachable || !Reach.isOfOne(finding.article()))) {
                Set<String> places = new TreeSet<>(Places.remotes(one));
                places.addAll(finding.servers().stream().map(Names::host).toList());
                places.remove("");
                places.forEach(place -> cells.add(cell(unreachable || outage ? GroupKind.OUTAGE : GroupKind.BURST, finding, place, "")));
            }
        }
        return cells;
    }

    private static Cell cell(GroupKind kind, Finding finding, String place, String recipient) {
        return new Cell(kind, Names.name(finding.article().article()), Names.text(finding.article().title()), place, Names.name(recipient));
    }

    private static Set<String> hosts(List<String> servers) {
        return servers.isEmpty() ? Set.of("") : new TreeSet<>(servers.stream().map(Names::host).toList());
    }

    /**
     * What is confirmed, or else what is suspected first, since the rest of what is suspected is mostly its look-alikes; and the first
     * loop, which other suspicions may hide.
     */
    private static List<Finding> leading(Case one) {
        List<Finding> standing = one.standing();
        Optional<Finding> loop = standing.stream().filter(finding -> GroupKind.isLoop(finding.article())).findFirst();
        return standing.stream().filter(finding -> finding.certainty() == Certainty.CONFIRMED || finding == standing.get(0)
                || loop.filter(first -> first == finding).isPresent()).toList();
    }
}
