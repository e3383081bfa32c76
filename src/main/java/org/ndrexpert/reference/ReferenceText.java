package org.ndrexpert.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.ndrexpert.explanation.Page;

/** What the knowledge covers, counted, for people to read. */
public final class ReferenceText {

    private final Reference reference;
    private final Page page;

    private ReferenceText(Reference reference, Page page) {
        this.reference = reference;
        this.page = page;
    }

    /** @param coloured whether terminal colours may be used */
    public static String of(Reference reference, boolean coloured) {
        ReferenceText text = new ReferenceText(reference, new Page(coloured));
        text.write();
        return text.page.toString();
    }

    private void write() {
        Count all = reference.all();
        page.line(0, String.format(Locale.ROOT, "%s: %d can be confirmed, %d excluded; own rules argue about %d.",
                Words.count(all.items(), "item"), all.confirmable(), all.excludable(), reference.argued()));
        page.line(0, String.join(", ", Words.count(reference.rules(), "rule"), reference.scenarios() == 0 ? "no scenarios at hand"
                : Words.count(reference.scenarios(), "scenario"), Words.count(reference.byCode().size(), "status code")) + ".");
        table("BY MAIL SYSTEM", reference.byProduct());
        table("BY STATUS CODE", reference.byCodeFamily());
        counts("TOLD OR LOOKED UP BY", reference.keys(), LookUp::title);
        counts("ROWS OF TABLES", reference.rows(), name -> name);
        table("BY SOURCE", reference.bySource());
        unconfirmable(reference.unconfirmable());
    }

    private void unconfirmable(List<Entry> entries) {
        page.line();
        page.unbroken(0, "NOTHING CONFIRMS " + Words.count(entries.size(), "item").toUpperCase(Locale.ROOT), Page.Tone.HEADING);
        entries.forEach(entry -> page.unbroken(2, entry.id() + " – " + entry.article().title(), Page.Tone.PLAIN));
    }

    private void table(String heading, Map<String, Count> counts) {
        page.line();
        page.unbroken(0, row(44, heading, "items", "confirmable", "excludable"), Page.Tone.HEADING);
        counts.forEach((name, count) ->
                page.unbroken(2, row(42, name, count.items(), count.confirmable(), count.excludable()), Page.Tone.PLAIN));
    }

    private <K> void counts(String heading, Map<K, Integer> counts, Function<K, String> name) {
        page.line();
        page.unbroken(0, heading, Page.Tone.HEADING);
        counts.forEach((key, count) -> page.unbroken(2, String.format(Locale.ROOT, "%-42s %6d", name.apply(key), count), Page.Tone.PLAIN));
    }

    private static String row(int width, String name, Object... columns) {
        return String.format(Locale.ROOT, "%-" + width + "s", name) + String.format(Locale.ROOT, " %6s %12s %11s", columns);
    }
}
