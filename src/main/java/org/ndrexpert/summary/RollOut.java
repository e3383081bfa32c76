package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fix on a server, whatever was known of the server in single incidents.
 *
 * @param tally of the incidents that it cures, or helps in; its names are the articles
 * @param applicability how many incidents know that it applies, lacks a prerequisite, or leave it open
 */
record RollOut(Fix fix, Tally tally, Map<String, Long> applicability) {

    /** What ends confirmed causes first. */
    private static final Comparator<RollOut> BY_CURES = Comparator.comparing((RollOut one) -> !one.fix.corrects())
            .thenComparingLong(one -> -one.tally.confirmed).thenComparingLong(one -> -one.tally.incidents())
            .thenComparing(one -> one.fix.key(), Row.KEYS);

    static List<RollOut> of(List<Row> rows) {
        Map<Fix, RollOut> list = new LinkedHashMap<>();
        for (Row row : rows) {
            Fix fix = Fix.of(row.key());
            RollOut one = list.computeIfAbsent(fix.anyhow(), any -> new RollOut(any, new Tally(), new TreeMap<>()));
            one.tally.absorb(row.tally());
            one.applicability.merge(fix.applicability(), row.tally().incidents(), Long::sum);
        }
        List<RollOut> sorted = new ArrayList<>(list.values());
        sorted.sort(BY_CURES);
        return sorted;
    }
}
