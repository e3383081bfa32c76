package org.ndrexpert.explanation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.diagnosis.Difference;
import org.ndrexpert.diagnosis.Difference.FindingChange;
import org.ndrexpert.diagnosis.Difference.RemedyChange;
import org.ndrexpert.diagnosis.DifferenceCount;
import org.ndrexpert.evidence.Certainty;

/** Writes what two knowledge folders make of incidents for a person: the changes of each incident, then their number. */
public final class DifferenceText {

    private DifferenceText() {}

    /** The changes of one incident, what goes after a minus and what comes after a plus. */
    public static String of(Difference difference, String source, boolean coloured) {
        Page page = new Page(coloured);
        page.line(0, 2, source + (difference.incident().equals(source) ? "" : " – " + difference.incident()), Page.Tone.HEADING);
        difference.findings().forEach(change -> write(change, page));
        difference.remedies().forEach(change -> write(change, page));
        return page.toString();
    }

    private static void write(FindingChange change, Page page) {
        String about = change.article() + on(change.server()) + recipients(change.recipients());
        if (change.before() != null) {
            page.line(2, 6, "- " + change.before().term() + " " + about, tone(change.before()));
        }
        if (change.after() != null) {
            page.line(2, 6, "+ " + change.after().term() + " " + about, tone(change.after()));
        }
    }

    private static Page.Tone tone(Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> Page.Tone.CONFIRMED;
            case SUSPECTED -> Page.Tone.SUSPECTED;
            case EXCLUDED -> Page.Tone.EXCLUDED;
        };
    }

    private static String recipients(List<String> recipients) {
        return recipients.isEmpty() ? "" : recipients.size() > 3
                ? " for " + String.join(", ", recipients.subList(0, 3)) + " and " + (recipients.size() - 3) + " more"
                : " for " + String.join(", ", recipients);
    }

    private static String on(String server) {
        return server.isEmpty() ? "" : " on " + server;
    }

    private static void write(RemedyChange change, Page page) {
        write("- ", change.before(), change, page);
        write("+ ", change.after(), change, page);
    }

    private static void write(String mark, @Nullable String applicability, RemedyChange change, Page page) {
        if (applicability != null) {
            page.line(2, 6, mark + "[" + applicability + "] " + change.remedy() + on(change.server()) + " (" + change.article() + ")", Page.Tone.PLAIN);
        }
    }

    /** How many incidents changed, and what changed for how many. */
    public static String of(DifferenceCount count) {
        Page page = new Page(false);
        count.turns().forEach((turn, incidents) -> page.line(0, 2, turn + ": " + incidents + (incidents == 1 ? " incident" : " incidents"), Page.Tone.PLAIN));
        page.line(0, count.changed() + " of " + count.incidents() + " incidents change");
        return page.toString();
    }
}
