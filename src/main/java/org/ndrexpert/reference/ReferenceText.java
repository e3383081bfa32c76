package org.ndrexpert.reference;

import java.util.Locale;
import java.util.Map;

import org.ndrexpert.explanation.Page;

/** What the knowledge covers, counted, for people to read. */
public final class ReferenceText {

    private ReferenceText() {}

    /** @param coloured whether terminal colours may be used */
    public static String of(Reference reference, boolean coloured) {
        Page page = new Page(coloured);
        Reference.Count all = Reference.Count.of(reference.entries());
        page.line(0, String.format(Locale.ROOT, "%d items, of which %d can be confirmed and %d excluded; %d argued by rules of their own; "
                + "%d rules, %d scenarios", all.items(), all.confirmable(), all.excludable(),
                reference.entries().stream().filter(Entry::isArgued).count(), reference.rules(), reference.scenarios()));
        table(page, "BY MAIL SYSTEM", reference.byProduct());
        table(page, "BY STATUS CODE", reference.byCode());
        table(page, "BY SOURCE", reference.bySource());
        page.line();
        page.line(0, 0, "NOTHING CONFIRMS", Page.Tone.HEADING);
        reference.unconfirmable().forEach(entry -> page.unbroken(2, entry.article().article() + " – " + entry.article().title(), Page.Tone.PLAIN));
        return page.toString();
    }

    private static void table(Page page, String heading, Map<String, Reference.Count> counts) {
        page.line();
        page.unbroken(0, String.format(Locale.ROOT, "%-44s %6s %12s %11s", heading, "items", "confirmable", "excludable"), Page.Tone.HEADING);
        counts.forEach((name, count) -> page.unbroken(2, String.format(Locale.ROOT, "%-42s %6d %12d %11d", name, count.items(),
                count.confirmable(), count.excludable()), Page.Tone.PLAIN));
    }
}
