package org.ndrexpert.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.evidence.Certainty;

/**
 * How two diagnoses of one incident differ in what a person does about them: the certainties of findings, and the remedies. Reasons
 * and wordings may differ without a difference here.
 *
 * @param findings in the order of articles and servers
 * @param remedies in the order of articles and servers
 */
public record Difference(String incident, List<FindingChange> findings, List<RemedyChange> remedies) {

    /**
     * @param server empty where the finding names none
     * @param recipients those for whom it changed; empty where it is not about single ones
     * @param before absent where there was no such finding
     * @param after absent where there is none any more
     */
    public record FindingChange(
            String article, String server, List<String> recipients, @Nullable Certainty before, @Nullable Certainty after) {}

    /**
     * @param remedy what is to be done, in short words
     * @param before its applicability; absent where it was not recommended
     * @param after its applicability; absent where it is not recommended any more
     */
    public record RemedyChange(String article, String server, String remedy, @Nullable String before, @Nullable String after) {}

    private record Place(String article, String server, String recipient) {}

    private record Deed(String article, String server, String remedy) {}

    private record Turn(String article, String server, @Nullable Certainty before, @Nullable Certainty after) {}

    /** What {@code after} says otherwise than {@code before}. */
    public static Difference between(Diagnosis before, Diagnosis after) {
        return between(before, after, name -> name, name -> name);
    }

    /**
     * What {@code after} says otherwise than {@code before} where names were replaced between the two.
     *
     * @param recipients what became of a recipient of {@code before}
     * @param servers what became of a server of {@code before}
     */
    public static Difference between(Diagnosis before, Diagnosis after, UnaryOperator<String> recipients, UnaryOperator<String> servers) {
        return new Difference(before.incident(), findings(certainties(before, recipients, servers), certainties(after, same -> same, same -> same)),
                remedies(applicabilities(before, servers), applicabilities(after, same -> same)));
    }

    public boolean isEmpty() {
        return findings.isEmpty() && remedies.isEmpty();
    }

    private static List<FindingChange> findings(Map<Place, Certainty> before, Map<Place, Certainty> after) {
        Map<Turn, TreeSet<String>> turns = new LinkedHashMap<>();
        for (Place place : both(before, after, Place::toString)) {
            if (before.get(place) != after.get(place)) {
                TreeSet<String> recipients = turns.computeIfAbsent(
                        new Turn(place.article, place.server, before.get(place), after.get(place)), turn -> new TreeSet<>());
                if (!place.recipient.isEmpty()) {
                    recipients.add(place.recipient);
                }
            }
        }
        List<FindingChange> changes = new ArrayList<>();
        turns.forEach((turn, recipients) ->
                changes.add(new FindingChange(turn.article, turn.server, List.copyOf(recipients), turn.before, turn.after)));
        return changes;
    }

    private static List<RemedyChange> remedies(Map<Deed, String> before, Map<Deed, String> after) {
        List<RemedyChange> changes = new ArrayList<>();
        for (Deed deed : both(before, after, Deed::toString)) {
            if (!Objects.equals(before.get(deed), after.get(deed))) {
                changes.add(new RemedyChange(deed.article, deed.server, deed.remedy, before.get(deed), after.get(deed)));
            }
        }
        return changes;
    }

    private static <K> List<K> both(Map<K, ?> one, Map<K, ?> other, Function<K, String> order) {
        TreeSet<K> keys = new TreeSet<>(Comparator.comparing(order));
        keys.addAll(one.keySet());
        keys.addAll(other.keySet());
        return List.copyOf(keys);
    }

    /** The best certainty of each article on each server for each recipient. */
    private static Map<Place, Certainty> certainties(
            Diagnosis diagnosis, UnaryOperator<String> recipients, UnaryOperator<String> servers) {
        Map<Place, Certainty> certainties = new LinkedHashMap<>();
        for (Finding finding : diagnosis.findings()) {
            for (String server : orNone(finding.servers())) {
                for (String recipient : orNone(finding.recipients())) {
                    certainties.merge(new Place(finding.article().article(), servers.apply(server), recipients.apply(recipient)), finding.certainty(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
        }
        return certainties;
    }

    private static List<String> orNone(List<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    private static Map<Deed, String> applicabilities(Diagnosis diagnosis, UnaryOperator<String> servers) {
        Map<Deed, String> applicabilities = new LinkedHashMap<>();
        for (Remedy remedy : diagnosis.remedies()) {
            applicabilities.put(new Deed(remedy.article(), servers.apply(remedy.server()), words(remedy)), remedy.applicability().term());
        }
        return applicabilities;
    }

    private static String words(Remedy remedy) {
        String what = remedy.remedial() instanceof Hotfix hotfix ? hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version())
                : remedy.remedial() instanceof ServicePack pack ? pack.name()
                : remedy.remedial() instanceof Step step ? step.step() : "";
        return remedy.remedial().kind().term() + " " + what;
    }
}
