package org.ndrexpert.summary;

import java.util.List;

/** Incidents that are one problem. */
final class GroupPart {

    private static final int MOST = 25;

    private GroupPart() {}

    static void write(Html html, Summary summary) {
        List<Group> groups = Groups.of(summary.census(Part.REPEATS), summary.census(Part.BURSTS));
        Sections.open(html, "groups", "What belongs together");
        if (groups.isEmpty()) {
            html.element("p", "hint", "No loop, no outage and no other problem shows in several incidents together.").close();
            return;
        }
        html.element("p", "hint", "Many incidents, one problem: loops whose reports come back again and again, outages, causes that strike often"
                + " within a short time, and addresses that are mailed again and again. An incident may stand in several.");
        RankedList.write(html, groups, MOST, Group::tally, (list, group) -> entry(html, list, group));
        Sections.rest(html, groups.size(), MOST, "group", 0);
        estimate(html, summary, Part.REPEATS, groups, "the loops and of the addresses that are mailed again and again");
        estimate(html, summary, Part.BURSTS, groups, "the outages and of what came many at once");
        html.close();
    }

    /** Said only where such groups are shown. */
    private static void estimate(Html html, Summary summary, Part part, List<Group> groups, String which) {
        if (summary.census(part).isEstimated() && groups.stream().limit(MOST).anyMatch(group -> group.kind().part() == part)) {
            html.element("p", "hint", "The numbers of " + which + " are estimates; small ones may be missing.");
        }
    }

    private static void entry(Html html, RankedList list, Group group) {
        list.head(() -> html.element("span", "title", title(group)), group.tally(), Words.count(group.tally().incidents(), "incident"));
        list.note(words -> cause(words.text(time(group.tally())).text(" "), group));
        Sections.examples(html, group.tally());
    }

    private static void cause(Html words, Group group) {
        if (group.article().isEmpty()) {
            words.text("No cause fits. " + answer(group));
        } else {
            words.element("span", "id", group.article()).text(" " + group.title());
        }
    }

    /** What the host said, and what its code means; empty where the group has a cause. */
    static String answer(Group group) {
        return group.article().isEmpty() ? group.tally().names.names().stream().findFirst().map(said -> "It answered: " + said + (said.endsWith(".") ? "" : ".")).orElse("") : "";
    }

    /** What it is and where, as in {@code Outage at mx.example.org}. */
    static String title(Group group) {
        String at = group.places().isEmpty() ? "" : " at " + String.join(" and ", group.places());
        String recipient = group.recipient().isEmpty() ? "" : " with " + group.recipient();
        return switch (group.kind()) {
            case LOOP -> "Loop" + at + recipient;
            case OUTAGE -> "Outage" + at;
            case BURST -> "Many at once" + at;
            case REPEAT -> "Mailed again and again: " + group.recipient();
        };
    }

    static String time(Tally tally) {
        return tally.from().map(from -> Words.span(from, tally.to().orElse(from)) + " UTC.").orElse("No report tells when.");
    }
}
