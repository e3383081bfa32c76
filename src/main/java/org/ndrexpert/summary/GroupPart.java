package org.ndrexpert.summary;

import java.util.List;

/** Incidents that are one problem. */
final class GroupPart {

    private static final int MOST = 25;

    private GroupPart() {}

    static void write(Html html, Summary summary) {
        Census repeats = summary.census(Part.REPEATS);
        Census bursts = summary.census(Part.BURSTS);
        List<Group> groups = Groups.of(repeats, bursts);
        Sections.open(html, "groups", "What belongs together");
        if (groups.isEmpty()) {
            html.element("p", "hint", "No loop, no outage and no other problem shows in several incidents together.").close();
            return;
        }
        html.element("p", "hint", "Many incidents, one problem: loops whose reports come back again and again, outages, causes that strike often"
                + " within a short time, and addresses that are mailed again and again. An incident may stand in several.");
        RankedList.write(html, groups, MOST, Group::tally, (list, group) -> entry(html, list, group));
        Sections.rest(html, groups.size() - MOST, "group");
        Sections.estimate(html, repeats.isEstimated() ? repeats : bursts);
        html.close();
    }

    private static void entry(Html html, RankedList list, Group group) {
        list.head(() -> html.element("span", "title", title(group)), group.tally(), Words.count(group.tally().incidents(), "incident"));
        list.note(words -> cause(words.text(time(group.tally())).text(" "), group));
        Sections.examples(html, group.tally());
    }

    private static void cause(Html words, Group group) {
        if (group.article().isEmpty()) {
            words.text("No cause fits.");
        } else {
            words.element("span", "id", group.article()).text(" " + group.title());
        }
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

    private static String time(Tally tally) {
        return tally.from().map(from -> Words.span(from, tally.to().orElse(from)) + " UTC.").orElse("No report tells when.");
    }
}
