package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds groups in the hours that were counted: hours that follow each other without too long a silence are one group. */
final class Groups {

    private static final Comparator<Group> BY_WEIGHT = Comparator.comparingLong((Group group) -> -group.tally().incidents())
            .thenComparing(Group::kind).thenComparing(Group::article).thenComparing(group -> String.join(" ", group.places()))
            .thenComparing(Group::recipient).thenComparingLong(group -> group.tally().first);

    private Groups() {}

    /** The largest first. */
    static List<Group> of(Census... censuses) {
        List<Group> groups = new ArrayList<>();
        for (Census census : censuses) {
            Map<Cell, List<Row>> hours = new LinkedHashMap<>();
            census.rows().forEach(row -> hours.computeIfAbsent(Cell.of(row.key()), any -> new ArrayList<>()).add(row));
            hours.forEach((cell, rows) -> groups.addAll(runs(cell, rows)));
        }
        List<Group> joined = joined(groups);
        joined.sort(BY_WEIGHT);
        return joined;
    }

    private static List<Group> runs(Cell cell, List<Row> rows) {
        List<Group> groups = new ArrayList<>();
        rows.stream().filter(row -> !Cell.isDated(row.key())).forEach(row -> addTo(groups, cell, row.tally()));
        Tally run = null;
        for (Row row : rows.stream().filter(row -> Cell.isDated(row.key())).sorted(Comparator.comparingLong(row -> row.tally().first)).toList()) {
            if (run != null && row.tally().first - run.last > cell.kind().gap().toSeconds()) {
                addTo(groups, cell, run);
                run = null;
            }
            run = (run == null ? new Tally() : run).absorb(row.tally());
        }
        if (run != null) {
            addTo(groups, cell, run);
        }
        return groups;
    }

    private static void addTo(List<Group> groups, Cell cell, Tally run) {
        boolean timeless = run.from().isEmpty() && cell.kind() != GroupKind.LOOP; // without a time nothing tells that they belong together
        boolean brief = run.from().isEmpty() || run.last - run.first <= cell.kind().longest().toSeconds();
        if (!timeless && brief && run.incidents() >= cell.kind().least()) {
            groups.add(new Group(cell.kind(), cell.article(), cell.title(), cell.place().isEmpty() ? List.of() : List.of(cell.place()),
                    cell.recipient(), run));
        }
    }

    /** One outage shows at the server that sent and at the host that did not answer: the same incidents, at two places. */
    private static List<Group> joined(List<Group> groups) {
        Map<List<Object>, Group> joined = new LinkedHashMap<>();
        for (Group group : groups) {
            Tally tally = group.tally();
            List<Object> same = List.of(group.kind(), group.article(), group.recipient(), tally.first, tally.last, tally.confirmed,
                    tally.suspected, tally.recipients, tally.examples.names());
            joined.merge(same, group, Groups::atBoth);
        }
        return new ArrayList<>(joined.values());
    }

    private static Group atBoth(Group one, Group other) {
        TreeSet<String> places = new TreeSet<>(one.places());
        places.addAll(other.places());
        return new Group(one.kind(), one.article(), one.title(), List.copyOf(places), one.recipient(), one.tally());
    }
}
