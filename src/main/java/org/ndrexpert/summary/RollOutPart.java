package org.ndrexpert.summary;

import java.util.List;
import java.util.stream.Collectors;

/** Which file version or service pack on which server cures how many incidents. */
final class RollOutPart {

    private static final int MOST = 40;

    private RollOutPart() {}

    static void write(Html html, Summary summary) {
        Census census = summary.census(Part.FIXES);
        List<RollOut> list = RollOut.of(census.rows());
        Sections.open(html, "rollout", "What to install");
        if (list.isEmpty()) {
            html.element("p", "hint", "No file and no service pack is known to help in these incidents.").close();
            return;
        }
        html.element("p", "hint", "What ends confirmed causes stands first. For what is only suspected it helps if the suspicion proves right.");
        RankedList.write(html, list, MOST, RollOut::tally, (entries, one) -> entry(html, entries, one));
        Sections.rest(html, list.size(), MOST, "fix", 0);
        if (census.isEstimated()) {
            html.element("p", "hint", "There were more different ones than are counted one by one, so that these numbers are estimates.");
        }
        html.close();
    }

    private static void entry(Html html, RankedList list, RollOut one) {
        Fix fix = one.fix();
        String server = fix.server().isEmpty() ? "(server not named)" : fix.server();
        list.head(() -> html.element("span", "title", fix.what()).text(" on ").element("b", "", server), one.tally(),
                effect(fix, one.tally()));
        String known = one.applicability().entrySet().stream().map(entry -> words(entry.getKey(), entry.getValue(), one.tally().incidents()))
                .collect(Collectors.joining("; "));
        list.note(words -> words.element("span", "kind", fix.kind().replace('-', ' ')).text(" " + known
                + (fix.prerequisite().isEmpty() ? "" : ". It needs " + fix.prerequisite()) + ". For " + Words.list(one.tally().names) + "."));
    }

    /** How many incidents it helps in: surely where a cause is confirmed. */
    private static String effect(Fix fix, Tally tally) {
        String may = fix.corrects() ? "may end " : "may help in ";
        String surely = fix.corrects() ? "ends " : "helps in ";
        return tally.confirmed == 0 ? may + Words.count(tally.suspected, "incident")
                : surely + Words.count(tally.confirmed, "incident") + (tally.suspected == 0 ? "" : ", " + may + Words.number(tally.suspected) + " more");
    }

    private static String words(String applicability, long incidents, long all) {
        String words = switch (applicability) {
            case "applies" -> "it applies";
            case "prerequisite-missing" -> "its prerequisite is missing";
            default -> "whether it applies is not known yet";
        };
        return incidents == all ? words : words + " (" + Words.count(incidents, "incident") + ")";
    }
}
